/** Every combination of what the items of a made scorecard can be, by the interpreter: at each edge, between edges, and at the ends. */
import { interpret, makeDataset, type Value } from '../../../packages/evaluator/src/index.js';
import type { RuleSet } from '../../../packages/ir/src/index.js';
import { printRational, type Rational, rational } from '../../../packages/quantity/src/index.js';
import type { Item, Scorecard } from './scorecard.js';

/** A value of an item, with what it scores: points, `none` where it does not count, undefined where no row takes it. */
export interface Probe {
  readonly value: Value;
  readonly isMissing: boolean;
  readonly score: Rational | 'none' | undefined;
}

/** One combination of values, and what comes of it; undefined where nothing does. */
export interface Outcome {
  /** For each item the place of its probe. */
  readonly probes: readonly number[];
  readonly total: Rational;
  readonly grade: string | undefined;
  readonly pay: Rational | undefined;
}

export interface Tried {
  /** For each item its values, rising, or its labels from the worst; last of all that it is missing. */
  readonly probes: readonly (readonly Probe[])[];
  /** One for each combination of different scores. */
  readonly outcomes: readonly Outcome[];
}

/** Out of what everybody is paid here, where the rules ask for it. */
const base = rational(1000);

export function triedOf({ items }: Scorecard, ruleSet: RuleSet): Tried {
  const values = items.map(valuesOf);
  const count = Math.max(...values.map((own) => own.length));
  const single = resultsOf(
    ruleSet,
    items,
    Array.from({ length: count }, (_, row) => values.map((own) => own[row] ?? (own[0] as Value))), // every item has values
  );
  const probes = values.map((own, place) =>
    own.map(
      (value, row): Probe => ({
        value,
        isMissing: value.kind === 'fault',
        score: scoreFrom(single.value(`${items[place]?.name}.score`, row)),
      }),
    ),
  );
  const combinations = probes.reduce<readonly (readonly number[])[]>(
    (all, own) => all.flatMap((start) => differentIn(own).map((place) => [...start, place])),
    [[]],
  );
  const results = resultsOf(
    ruleSet,
    items,
    combinations.map((places) => places.map((place, item) => probes[item]?.[place]?.value as Value)),
  );
  const outcomes = combinations.flatMap((places, row): readonly Outcome[] => {
    const [total, grade, pay] = ['总分', '级', '奖金'].map((id) => results.value(id, row));
    if (total?.kind !== 'number') return [];
    return [
      {
        probes: places,
        total: total.value,
        grade: grade?.kind === 'choice' ? grade.label : grade?.kind === 'none' ? '无' : undefined,
        pay: pay?.kind === 'number' ? pay.value : undefined,
      },
    ];
  });
  return { probes, outcomes };
}

/** One text for each score. */
export function shown(score: Probe['score']): string {
  return score === undefined ? '' : score === 'none' ? score : printRational(score);
}

const nowhere = { file: '', start: 0, end: 0 };

const missing: Value = {
  kind: 'fault',
  code: 'data/missing',
  args: { name: '', who: '', period: '' },
  origin: nowhere,
  cells: [],
  person: '',
  period: '',
  also: [],
};

function valuesOf(item: Item): readonly Value[] {
  return [...presentOf(item), missing];
}

function presentOf({ labels, edges }: Item): readonly Value[] {
  if (labels !== undefined) return labels.toReversed().map((label) => ({ kind: 'choice', label }));
  const sorted = [...new Set([0, ...edges, 100])].sort((a, b) => a - b);
  const between = sorted.slice(1).map((edge, place) => rational(edge + (sorted[place] ?? 0), 2));
  return sorted.flatMap((edge, place) => {
    const found = [rational(edge), ...(between[place] ? [between[place]] : [])];
    return found.map((value): Value => ({ kind: 'number', value }));
  });
}

function scoreFrom(value: Value): Probe['score'] {
  if (value.kind === 'number') return value.value;
  return value.kind === 'none' ? 'none' : undefined;
}

/** The first probe of each score. */
function differentIn(own: readonly Probe[]): readonly number[] {
  const seen = new Set<string>();
  return own.flatMap(({ score }, place) => {
    if (score === undefined || seen.has(shown(score))) return [];
    seen.add(shown(score));
    return [place];
  });
}

function resultsOf(
  ruleSet: RuleSet,
  items: readonly Item[],
  people: readonly (readonly Value[])[],
): ReturnType<typeof interpret> {
  const rows = people.map((_, row) => ({ person: `${row}`, team: '', period: '2025-01', origin: nowhere }));
  const columns = new Map([
    ...items.map(({ input }, place) => [input, people.map((own) => own[place] as Value)] as const),
    ['基数', people.map((): Value => ({ kind: 'number', value: base }))] as const,
  ]);
  return interpret(ruleSet, makeDataset({ rows, columns }));
}
