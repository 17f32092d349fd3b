/** Lines at the end of the own file, in its face and its language. */
import { convertSource, formatSource } from '@kaohe/compiler';
import type { SourceFile } from '@kaohe/diagnostics';
import type { FileEdit } from '../../protocol/edits.js';

/** The edit that adds the lines, which are in Chinese `.kpi` notation. */
export function appended(own: SourceFile | undefined, lines: readonly string[]): readonly FileEdit[] {
  if (own === undefined || lines.length === 0) return [];
  const isYaml = /\.ya?ml$/i.test(own.name);
  const written = inFace(lines, isYaml, isEnglish(own.text));
  const end = own.text.length;
  const lineEnd = own.text === '' || own.text.endsWith('\n') ? '' : '\n';
  return [{ file: own.name, start: end, end, text: `${lineEnd}${written}` }];
}

function isEnglish(text: string): boolean {
  return /^(?:ruleset|change)\b/m.test(text) && !/^(?:标准|改)(?:\s|:)/m.test(text);
}

/** The lines as the printer of the other face or language writes them, behind a header that is taken off again. */
function inFace(lines: readonly string[], isYaml: boolean, english: boolean): string {
  const plain = `${lines.join('\n')}\n`;
  if (!isYaml && !english) return plain;
  const source = { name: 'a.kpi', text: `标准 甲 "甲" 沿用 乙\n\n${plain}` };
  const language = english ? 'en' : 'zh';
  const whole = isYaml ? convertSource(source, language).value : formatSource(source, language).value;
  const head = whole.indexOf('\n\n');
  return head < 0 ? plain : whole.slice(head + 2);
}
