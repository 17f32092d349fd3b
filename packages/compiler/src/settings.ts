/** Settings from the command line or the page, read as if they were changes in a last file. */
import { type Diagnostic, diagnose, type Outcome, type SourceFile, span } from '@kaohe/diagnostics';

export const settingsName = '--set';

/** `订单转化率.权重=40%` becomes the line `改 订单转化率 权重 = 40%`. A setting is one line of at most this many characters. */
const longest = 1000;

export function settingsFile(settings: readonly string[]): Outcome<SourceFile> | undefined {
  if (settings.length === 0) return undefined;
  const diagnostics: Diagnostic[] = [];
  const lines: string[] = [];
  for (const setting of settings) {
    const at = setting.indexOf('=');
    const path = setting.slice(0, at).trim();
    if (at <= 0 || path === '' || setting.length > longest || /[\n\r;；#＃]/.test(setting)) {
      diagnostics.push(diagnose('rules/setting-invalid', span(settingsName, 0, 0), { setting: setting.slice(0, 80) }));
      continue;
    }
    lines.push(`改 ${path.replaceAll('.', ' ')} = ${setting.slice(at + 1).trim()}`);
  }
  return { value: { name: settingsName, text: lines.join('\n') }, diagnostics };
}
