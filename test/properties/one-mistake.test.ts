/** One mistake gives one message, at the mistake: real rule sets of `rules/`, each with a single edit as a hand slips. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { compile, convertSource } from '../../packages/compiler/src/index.js';
import { type Diagnostic, lineIndex, positionAt, type SourceFile } from '../../packages/diagnostics/src/index.js';
import { chance } from '../broken-inputs/chance.js';
import { flawOf } from '../diagnostics/mending.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sources: readonly SourceFile[] = readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('rules.kpi'))
  .sort()
  .map((name) => ({ name: `rules/${name}`, text: readFileSync(`${root}rules/${name}`, 'utf8') }));

/** A slip of the hand: what is at `start` in the text is left out, doubled, or becomes something else. */
interface Slip {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What was found in the slipped text that was not found before. */
interface Outcome {
  readonly source: string;
  readonly slipped: SourceFile;
  readonly slip: Slip;
  readonly line: string;
  readonly found: readonly Diagnostic[];
  readonly isAtSlip: boolean;
}

const word = /[\p{L}\p{N}·_]+%?|->|[<>=!]=?|[^\s\p{L}\p{N}]/gu;

/** The tokens of lines that say something, comments and tests aside: a wrong sum in a test is found by `kaohe test`. */
function tokensOf(text: string): readonly RegExpMatchArray[] {
  const rules = text.split(/^测试 /m)[0] ?? '';
  return [...rules.matchAll(word)].filter((token) => !isQuoted(rules, token.index ?? 0));
}

function isQuoted(text: string, offset: number): boolean {
  const before = text.slice(text.lastIndexOf('\n', offset) + 1, offset);
  return before.includes('#') || (before.split('"').length - 1) % 2 === 1 || text[offset] === '"';
}

function slipOf(text: string, next: (limit: number) => number): Slip {
  const tokens = tokensOf(text);
  const token = tokens[next(tokens.length)] as RegExpMatchArray;
  const [start, own] = [token.index ?? 0, token[0]];
  const end = start + own.length;
  const kinds: readonly (() => string)[] = [
    () => '',
    () => `${own} ${own}`,
    () => (own.length > 1 ? own.slice(0, -1) : ''),
    () => `${own}${own.at(-1)}`,
    () => (own.length > 1 ? `${own[1]}${own[0]}${own.slice(2)}` : `${own}?`),
    () => `${own}${'()=,:'[next(5)]}`,
  ];
  return { start, end, text: (kinds[next(kinds.length)] as () => string)() };
}

function outcomeOf(source: SourceFile, slip: Slip): Outcome {
  const text = source.text.slice(0, slip.start) + slip.text + source.text.slice(slip.end);
  const before = new Set(grave(source.text, source.name).map(told));
  const found = grave(text, source.name).filter((one) => !before.has(told(one)));
  const index = lineIndex(text);
  const line = positionAt(index, slip.start).line;
  const [first] = found;
  const isAtSlip =
    first !== undefined &&
    [first.span, ...first.related].some(
      (span) => positionAt(index, span.start).line <= line && line <= positionAt(index, span.end).line,
    );
  return {
    source: source.name,
    slipped: { name: source.name, text },
    slip,
    line: text.split('\n')[line - 1] ?? '',
    found,
    isAtSlip,
  };
}

function grave(text: string, name: string): readonly Diagnostic[] {
  return compile([{ name, text }], name).diagnostics.filter(({ severity }) => severity !== 'hint');
}

function told({ code, args }: Diagnostic): string {
  return `${code} ${JSON.stringify(args)}`;
}

function outcomesIn(files: readonly SourceFile[]): readonly Outcome[] {
  const next = chance(4);
  const outcomes: Outcome[] = [];
  while (outcomes.length < 100) {
    const source = files[next(files.length)] as SourceFile;
    const outcome = outcomeOf(source, slipOf(source.text, next));
    if (outcome.found.length > 0) outcomes.push(outcome);
  }
  return outcomes;
}

/** What is wrong with the fixes of what was found. */
function flawsOf(slipped: SourceFile, found: readonly Diagnostic[]): readonly string[] {
  if (found.every(({ fixes }) => fixes.length === 0)) return [];
  const before = compile([slipped], slipped.name).diagnostics;
  const rules = { sources: [slipped], entry: slipped.name, settings: [], before };
  return found.flatMap((finding) => finding.fixes.flatMap((fix) => flawOf(rules, finding, fix) ?? []));
}

const yaml = sources.map(({ name, text }) => ({ name: `${name}.yaml`, text: convertSource({ name, text }).value }));

for (const [face, files] of [
  ['text', sources],
  ['YAML', yaml],
] as const) {
  const outcomes = outcomesIn(files);

  it(`${face}: of a hundred slips most give one message`, () => {
    const several = outcomes.filter(({ found }) => found.length > 1);
    expect(several.length).toBeLessThan(10);
  });

  it(`${face}: the first message points at the slip`, () => {
    expect(outcomes.filter(({ isAtSlip }) => !isAtSlip).length).toBeLessThan(5);
  });

  it(`${face}: a fix that is offered mends`, () => {
    const flaws = outcomes.flatMap(({ slipped, found }) => flawsOf(slipped, found));
    expect(flaws).toEqual([]);
  });
}
