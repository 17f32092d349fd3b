/** What changed between two states of the rules, file by file: only changed lines with a few around them, and inside a line the words. */
import { diffWordsWithSpace, structuredPatch } from 'diff';
import type { RuleFiles } from '../protocol/snapshot.js';

/** A line: `~` is a line of which a part changed. */
export interface ChangedLine {
  readonly sign: ' ' | '+' | '−' | '~';
  /** The number of the line now; of a removed one, what it was. */
  readonly line: number;
  readonly parts: readonly LinePart[];
}

export interface LinePart {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Lines that stand together. */
export type Hunk = readonly ChangedLine[];

export interface FileChanges {
  readonly name: string;
  readonly hunks: readonly Hunk[];
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

const around = 3;

/** The files that differ, those of now first. */
export function changesBetween(before: RuleFiles, now: RuleFiles): readonly FileChanges[] {
  const names = [...new Set([...now, ...before].map(({ name }) => name))];
  const textIn = (files: RuleFiles, name: string): string => files.find((file) => file.name === name)?.text ?? '';
  return names.flatMap((name) => {
    const [was, is] = [ended(textIn(before, name)), ended(textIn(now, name))];
    return was === is ? [] : [fileChanges(name, was, is)];
  });
}

function fileChanges(name: string, before: string, now: string): FileChanges {
  const { hunks: found } = structuredPatch(name, name, before, now, '', '', { context: around });
  const hunks = found.map(({ lines, oldStart, newStart }) => linesOf(lines, oldStart, newStart));
  const count = (sign: ChangedLine['sign']): number => hunks.flat().filter((line) => line.sign === sign).length;
  return { name, hunks, added: count('+'), removed: count('−'), changed: count('~') };
}

/** A last line without an end is the same as one with it. */
function ended(text: string): string {
  return text === '' || text.endsWith('\n') ? text : `${text}\n`;
}

/** Lines as the patch has them, removed ones before those in their place: the first of each are one line where they have much in common. */
function linesOf(lines: readonly string[], oldStart: number, newStart: number): Hunk {
  const made: ChangedLine[] = [];
  let [old, now] = [oldStart, newStart];
  let at = 0;
  while (at < lines.length) {
    const gone = run(lines, at, '-');
    const come = run(lines, at + gone.length, '+');
    if (gone.length + come.length === 0) {
      made.push({ sign: ' ', line: now, parts: [{ kind: 'same', text: (lines[at] ?? '').slice(1) }] });
      old += 1;
      now += 1;
      at += 1;
      continue;
    }
    made.push(...paired(gone, come, old, now));
    old += gone.length;
    now += come.length;
    at += gone.length + come.length;
  }
  return made;
}

function run(lines: readonly string[], from: number, sign: string): readonly string[] {
  const found: string[] = [];
  for (let at = from; lines[at]?.startsWith(sign) === true; at += 1) found.push((lines[at] ?? '').slice(1));
  return found;
}

function paired(gone: readonly string[], come: readonly string[], old: number, now: number): readonly ChangedLine[] {
  const made: ChangedLine[] = [];
  for (let place = 0; place < Math.max(gone.length, come.length); place += 1) {
    const [was, is] = [gone[place], come[place]];
    const parts = was !== undefined && is !== undefined ? partsBetween(was, is) : undefined;
    if (parts !== undefined) {
      made.push({ sign: '~', line: now + place, parts });
      continue;
    }
    if (was !== undefined) made.push({ sign: '−', line: old + place, parts: [{ kind: 'gone', text: was }] });
    if (is !== undefined) made.push({ sign: '+', line: now + place, parts: [{ kind: 'new', text: is }] });
  }
  return made;
}

/** The words of two lines; undefined where they have too little in common to be one. */
function partsBetween(was: string, is: string): readonly LinePart[] | undefined {
  const parts = diffWordsWithSpace(was, is).map(
    ({ added, removed, value }): LinePart => ({ kind: added ? 'new' : removed ? 'gone' : 'same', text: value }),
  );
  const same = parts.filter(({ kind }) => kind === 'same').reduce((sum, { text }) => sum + text.trim().length, 0);
  return same * 2 >= Math.max(was.trim().length, is.trim().length) ? parts : undefined;
}
