/** Lines at the end of the own file, in its face and its language. */
import { convertSource, formatSource } from '@kaohe/compiler';
import type { SourceFile } from '@kaohe/diagnostics';
import type { FileEdit } from '../../protocol/edits.js';
import { isYamlName } from './sources.js';

/** The edit that adds the lines at the end of the file. */
export function appended(own: SourceFile | undefined, lines: readonly string[]): readonly FileEdit[] {
  if (own === undefined || lines.length === 0) return [];
  const end = own.text.length;
  const lineEnd = own.text === '' || own.text.endsWith('\n') ? '' : '\n';
  return [{ file: own.name, start: end, end, text: inBreaks(own, `${lineEnd}${inFace(own, lines)}`) }];
}

/** The text with the line ends of the file. */
export function inBreaks(own: SourceFile, text: string): string {
  return own.text.includes('\r\n') ? text.replaceAll('\n', '\r\n') : text;
}

/** The lines, which are in Chinese `.kpi` notation, as the printer writes them into this file. */
export function inFace({ name, text }: SourceFile, lines: readonly string[]): string {
  const plain = `${lines.join('\n')}\n`;
  const [isYaml, english] = [isYamlName(name), isEnglish(text)];
  if (!isYaml && !english) return plain;
  // behind a header that is taken off again
  const source = { name: 'a.kpi', text: `标准 甲 "甲" 沿用 乙\n\n${plain}` };
  const language = english ? 'en' : 'zh';
  const whole = isYaml ? convertSource(source, language).value : formatSource(source, language).value;
  const head = whole.indexOf('\n\n');
  const written = head < 0 ? plain : whole.slice(head + 2);
  return isYaml ? withFreeKeys(text, written) : written;
}

/** The entries of YAML with a number behind each key that the file has already: `改 指标 转化率 #2`. */
function withFreeKeys(text: string, written: string): string {
  const taken = new Set(text.split('\n').flatMap((line) => keyIn(line) ?? []));
  return written
    .split('\n')
    .map((line) => {
      const key = keyIn(line);
      if (key === undefined) return line;
      let free = key;
      for (let count = 2; taken.has(free); count += 1) free = `${key} #${count}`;
      taken.add(free);
      return free === key ? line : `"${free.replaceAll(/["\\]/g, '\\$&')}"${line.slice(line.lastIndexOf(':'))}`;
    })
    .join('\n');
}

/** The key of a line that stands at the very left. */
function keyIn(line: string): string | undefined {
  return /^(["']?)([^\s#"'].*?)\1\s*:(?:\s|$)/.exec(line)?.[2];
}

function isEnglish(text: string): boolean {
  return /^(?:ruleset|change)\b/m.test(text) && !/^(?:标准|改)(?:\s|:)/m.test(text);
}
