/** A rule set as parts that do not speak of each other: what is found in one is found whatever stands in the others. */
import type { Input, Metric, Parameter, RecordTable, RuleSet } from '@kaohe/ir';
import { once } from '../memory/once.js';

/** The rules of one part, in the order of the rule set, and what they are made of. */
export interface RulePart {
  readonly ruleSet: RuleSet;
  /** Two parts with the same members are the same part. */
  readonly members: readonly Member[];
}

type Member = Input | Parameter | Metric | RecordTable;

/** The parts in the order of their first members. Cases and changes belong to none. */
export function partsOf(ruleSet: RuleSet): readonly RulePart[] {
  const members: readonly Member[] = [...ruleSet.tables, ...ruleSet.inputs, ...ruleSet.parameters, ...ruleSet.metrics];
  const places = new Map<string, number>();
  const above = members.map((_, place) => place);
  const rootOf = (place: number): number => {
    let root = place;
    for (let next = above[root]; next !== undefined && next !== root; next = above[root]) root = next;
    above[place] = root;
    return root;
  };
  const join = (left: number, right: number): void => {
    const [a, b] = [rootOf(left), rootOf(right)];
    above[Math.max(a, b)] = Math.min(a, b);
  };
  for (const [place, { id }] of members.entries()) {
    const twin = places.get(id);
    if (twin === undefined) places.set(id, place);
    else join(twin, place);
  }
  for (const [place, member] of members.entries()) {
    for (const word of wordsOf(member)) {
      const named = places.get(word);
      if (named !== undefined) join(place, named);
    }
  }
  const parts = new Map<number, Member[]>();
  for (const [place, member] of members.entries()) {
    const root = rootOf(place);
    const known = parts.get(root);
    if (known === undefined) parts.set(root, [member]);
    else known.push(member);
  }
  const [tables, inputs, parameters, metrics] = [
    among(ruleSet.tables),
    among(ruleSet.inputs),
    among(ruleSet.parameters),
    among(ruleSet.metrics),
  ];
  return [...parts.values()].map((own) => ({
    members: own,
    ruleSet: {
      ...ruleSet,
      tables: own.filter(tables),
      inputs: own.filter(inputs),
      parameters: own.filter(parameters),
      metrics: own.filter(metrics),
      cases: [],
      changes: [],
      allowances: [],
    },
  }));
}

/** Tells the members of one list from the others. */
function among<M extends Member>(list: readonly M[]): (member: Member) => member is M {
  const all: ReadonlySet<Member> = new Set(list);
  return (member): member is M => all.has(member);
}

/** Places, units, edges that are numbers and the kinds of things speak of no rule. */
const unnaming: ReadonlySet<string> = new Set(['origin', 'unit', 'interval', 'kind']);

/** Every word in a rule: whatever kind of rule it is, those it speaks of are among them. A word too many only makes parts larger. */
const wordsOf: (member: Member) => ReadonlySet<string> = once((member) => {
  const words = new Set<string>();
  const open: object[] = [member];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    const parts = one as Readonly<Record<string, unknown>>; // an object, which may be asked for any key
    for (const key in parts) {
      if (unnaming.has(key)) continue;
      const part = parts[key];
      if (typeof part === 'string') words.add(part);
      else if (typeof part === 'object' && part !== null) open.push(part);
    }
  }
  return words;
});
