/** What each finding with a witness claims, as tests of the rules: what must come out of the witness, and of what stands beside it. */

import { readingFromSource, ruleSetOf } from '../../../packages/compiler/src/index.js';
import {
  type Code,
  type Diagnostic,
  lineIndex,
  lineRange,
  positionAt,
} from '../../../packages/diagnostics/src/index.js';
import { interpret, runCases } from '../../../packages/evaluator/src/index.js';

type Witness = NonNullable<Diagnostic['witness']>;

/** A test of the rules: what is given, and what must come out. An empty value: nothing comes out. */
interface Trial extends Witness {
  readonly text: string;
}

/** The tests that show what a finding claims, or a sentence where its own words do not fit. */
type Claim = (finding: Diagnostic, witness: Witness, text: string) => readonly Trial[] | string;

/** Nothing comes out. */
const nothing: Claim = (_, witness, text) =>
  witness.shows.every(({ value }) => value === '') ? [{ ...witness, text }] : 'something comes out';

/** Both rows claim the value: whichever stands above all others decides it, and they decide differently. */
const bothClaim: Claim = ({ span, related }, witness, text) => {
  const rows = [related[0], span].map((one) => (one === undefined ? '' : lineAt(text, one.start)));
  const results = rows.map((row) => row.split('-> ')[1] ?? '');
  if (new Set(results).size < 2) return 'the rows give the same';
  const [shown] = witness.shows;
  if (shown === undefined) return 'nothing is shown';
  const onTop = rows.map((row, place): Trial => {
    const moved = movedUp(text, row, (place === 0 ? related[0] : span)?.start ?? 0);
    return { given: witness.given, shows: [{ name: shown.name, value: results[place] ?? '' }], text: moved };
  });
  return [{ ...witness, text }, ...onTop];
};

/** The case behind the step gives what stands behind, and the same case before the step what stood before. */
function step(before: string, after: string, from: string): Claim {
  return ({ args }, witness, text) => {
    const [amount] = witness.shows;
    const moved = witness.given.at(-1);
    if (amount === undefined || moved === undefined) return 'no step';
    const others = witness.given.slice(0, -1);
    return [
      { ...witness, shows: [{ name: amount.name, value: String(args[after]) }], text },
      {
        given: [...others, { name: moved.name, value: sampleOf(String(args[from])) }],
        shows: [{ name: amount.name, value: String(args[before]) }],
        text,
      },
    ];
  };
}

/** What the witness shows is among what the sentence says, and comes out. */
function among(...names: readonly string[]): Claim {
  return ({ args }, witness, text) => {
    const [shown] = witness.shows;
    const told = names.map((name) => String(args[name]));
    return shown !== undefined && told.includes(shown.value) ? [{ ...witness, text }] : 'shows what is not told';
  };
}

/** What the witness shows comes out. */
const comesOut: Claim = (_, witness, text) => [{ ...witness, text }];

export const claims: Readonly<Partial<Record<Code, Claim>>> = {
  'scoring/band-gap': nothing,
  'scoring/band-open': nothing,
  'scoring/band-edge': (finding, witness, text) =>
    (finding.args.claimed === 'both' ? bothClaim : nothing)(finding, witness, text),
  'scoring/band-overlap': bothClaim,
  'scoring/grade-overlap': bothClaim,
  'scoring/grade-hole': nothing,
  'scoring/map-incomplete': nothing,
  'scoring/table-incomplete': nothing,
  'scoring/map-duplicate': comesOut,
  'scoring/grade-integer-edges': nothing,
  'scoring/weights-sum-case': nothing,
  'scoring/reach-narrow': among('low', 'high'),
  'scoring/band-cliff': among('low', 'high'),
  'scorecard/table-order': among('less'),
  'scorecard/item-idle': comesOut,
  'values/divisor-maybe-zero': nothing,
  'scorecard/grade-everyone': ({ args }, witness, text) =>
    witness.shows[0]?.value === args.label ? [{ ...witness, text }] : 'another grade',
  'scorecard/rounding-lifts': ({ args, span }, witness, text) => {
    const [shown] = witness.shows;
    if (shown === undefined || shown.value !== args.label) return 'another grade';
    const line = lineAt(text, span.start);
    const plain = text.replace(line, line.replace(/ (?:四舍五入|向[上下]取整)到 \S+/u, ''));
    return [
      { ...witness, text },
      {
        given: witness.given,
        shows: [{ name: shown.name, value: String(args.without) || (text.includes('否则 -> 无') ? '无' : '') }],
        text: plain,
      },
    ];
  },
  'scorecard/beyond-scale': ({ args }, witness, text) => {
    const value = Number(args.value);
    return (args.side === 'below' ? value < 0 : value > 100) ? [{ ...witness, text }] : 'on the scale';
  },
  'pay/cliff': step('before', 'after', 'from'),
  'pay/better-pays-less': (finding, witness, text) => {
    const { args } = finding;
    return amountOf(args.less) < amountOf(args.more)
      ? step('more', 'less', 'worse')(finding, witness, text)
      : 'no less is paid';
  },
  'pay/negative': ({ args }, witness, text) =>
    amountOf(args.amount) < 0 && witness.shows[0]?.value === args.amount ? [{ ...witness, text }] : 'not negative',
};

/** What is not as the findings claim: one sentence each, none where all is. */
export function unfounded(text: string, diagnostics: readonly Diagnostic[]): readonly string[] {
  const flaws: string[] = [];
  const trials = diagnostics.flatMap((finding) => {
    const { code, witness } = finding;
    if (witness === undefined) return [];
    const found = claims[code]?.(finding, witness, text) ?? 'a witness, and nothing that it claims';
    if (typeof found !== 'string') return found.map((trial) => ({ ...trial, code }));
    flaws.push(`${code}: ${found}`);
    return [];
  });
  for (const own of new Set(trials.map((trial) => trial.text)))
    flaws.push(
      ...failed(
        own,
        trials.filter((trial) => trial.text === own),
      ),
    );
  return flaws;
}

/** The trials of one text that come out otherwise. */
function failed(text: string, trials: readonly (Trial & { readonly code: Code })[]): readonly string[] {
  const tests = trials.map(({ given, shows }, place) => {
    const values = given.map(({ name, value }) => `${name} = ${value}`).join(', ');
    const expected = shows.map(({ name, value }) => `${name} = ${value === '' ? '缺' : value}`).join(', ');
    return `测试 "${place}"\n${values === '' ? '' : `  给定 ${values}\n`}  期望 ${expected}\n`;
  });
  const source = { name: 'rules.kpi', text: text + tests.join('') };
  const { ruleSet, diagnostics } = ruleSetOf([readingFromSource(source)], source.name);
  const outcomes = runCases(ruleSet, interpret);
  let start = text.length;
  return trials.flatMap(({ code }, place) => {
    const end = start + (tests[place] ?? '').length;
    const misread = diagnostics.filter(
      ({ span, severity }) => severity === 'error' && span.start >= start && span.start < end,
    );
    start = end;
    const outcome = outcomes[place];
    if (outcome?.passed && misread.length === 0) return [];
    const told = [...misread, ...(outcome?.diagnostics ?? [])].map((one) => `${one.code} ${JSON.stringify(one.args)}`);
    return [`${code}: ${tests[place]}${told.join('\n')}`];
  });
}

/** A value in a stretch as it is printed: `< 90`, `[0, 5)`, `5`, `良`. */
function sampleOf(stretch: string): string {
  const sided = /^(<=?|>=?) (-?[\d.]+)(.*)$/u.exec(stretch);
  if (sided !== null) {
    const [, sign = '', edge = '', unit = ''] = sided;
    const away = sign.endsWith('=') ? 0 : sign === '<' ? -0.25 : 0.25;
    return `${Number(edge) + away}${unit}`;
  }
  const between = /^[[(](-?[\d.]+)\S*, (-?[\d.]+)(.*)[\])]$/u.exec(stretch);
  if (between === null) return stretch;
  const [, low, high, unit = ''] = between;
  return `${(Number(low) + Number(high)) / 2}${unit}`;
}

function amountOf(text: unknown): number {
  return Number.parseFloat(String(text).replaceAll(',', ''));
}

function lineAt(text: string, offset: number): string {
  const index = lineIndex(text);
  const { start, end } = lineRange(index, positionAt(index, offset).line);
  return text.slice(start, end);
}

/** The row in front of all rows of its declaration. */
function movedUp(text: string, row: string, offset: number): string {
  const start = text.lastIndexOf(row, offset);
  const above = text.slice(0, start).split('\n').slice(0, -1);
  const head = above.findLastIndex((line) => !line.includes('->')) + 1;
  return [...above.slice(0, head), row, ...above.slice(head), text.slice(start + row.length + 1)].join('\n');
}
