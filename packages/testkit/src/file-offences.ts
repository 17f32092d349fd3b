/** What a single file can do wrong by itself: too long, no purpose stated, outer world, code from text. */
import { longestFile, type PackageRule, sentences } from './house-rules.js';
import { codeOf, packageOf, type WorkspaceFile } from './import-graph.js';
import type { Offence } from './offence.js';
import { codeFromText, outerWorldUses } from './outer-world.js';

/** The offences of one source file, whatever it imports. */
export function fileOffences(file: WorkspaceFile, rules: Readonly<Record<string, PackageRule>>): readonly Offence[] {
  const rule = rules[packageOf(file.path) ?? ''];
  const code = codeOf(file);
  const isGenerated = file.path.endsWith('.generated.ts');
  const offences: Offence[] = [];
  if (!isGenerated && lineCount(file.text) > longestFile) {
    offences.push({ place: file.path, what: `${lineCount(file.text)} lines`, rule: sentences.length });
  }
  if (!statesPurpose(file.text, isGenerated)) {
    offences.push({ place: `${file.path}:1`, what: firstLine(file.text), rule: sentences.purpose });
  }
  const inPlace = (what: string, line: number, sentence: string): void => {
    offences.push({ place: `${file.path}:${line}`, what, rule: sentence });
  };
  if (rule?.pure === true) {
    for (const use of outerWorldUses(code)) inPlace(use.what, use.line, sentences.outerWorld);
  }
  for (const use of codeFromText(code)) inPlace(use.what, use.line, sentences.code);
  return offences;
}

/** The number of lines of a text; a final line break does not begin another. */
export function lineCount(text: string): number {
  return text.replace(/\n$/, '').split('\n').length;
}

function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** A program for the shell begins with `#!`, and its sentence follows. A sentence may run on into a second line. */
function statesPurpose(text: string, isGenerated: boolean): boolean {
  const line = firstLine(text.replace(/^#![^\n]*\n/, '')).trim();
  if (isGenerated) return /^(\/\/|\/\*|<!--)/.test(line);
  return /^(\/\*\*|<!--) .*\p{L}{2}/u.test(line);
}
