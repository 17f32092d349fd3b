/** Two rule sets compared without data: what is proven of them, and cases that the interpreter tells apart. */
import { type Comparison, compareRules, type Situation } from '@kaohe/compiler';
import type { Language } from '@kaohe/diagnostics';
import { printValue, sameValue, type Value } from '@kaohe/evaluator';
import type { Metric, RuleSet } from '@kaohe/ir';
import { nameOf } from '../values/value-text.js';
import { valueIn } from './situation.js';
import { compareWords } from './words.js';

/** A comparison with what the interpreter makes of its cases. */
export interface Judged extends Omit<Comparison, 'difference' | 'less'> {
  readonly difference: ShownCase | undefined;
  readonly less: ShownCase | undefined;
}

/** A case with what either rule set makes of it. */
export interface ShownCase {
  readonly given: readonly { readonly name: string; readonly value: string }[];
  readonly was: Value;
  readonly now: Value;
}

/** Every result of both, and the names of those that only one has. */
export interface JudgedRules {
  readonly judged: readonly Judged[];
  readonly removed: readonly string[];
  readonly added: readonly string[];
}

/** Compares them. */
export function judgedRules(old: RuleSet, now: RuleSet): JudgedRules {
  const { results, removed, added } = compareRules(old, now);
  return {
    judged: results.map((one) => judgedBy(old, now, one)),
    removed: removed.map(nameOf),
    added: added.map(nameOf),
  };
}

/** A case in which the interpreter sees no difference is none. */
function judgedBy(old: RuleSet, now: RuleSet, comparison: Comparison): Judged {
  const shown = (situation: Situation | undefined): ShownCase | undefined => {
    if (situation === undefined) return undefined;
    const [was, is] = [old, now].map((one) => valueIn(one, situation.given, comparison.metric.id));
    if (was === undefined || is === undefined || sameValue(was, is)) return undefined;
    return { given: situation.given.map((one) => one.shown), was, now: is };
  };
  const [difference, less] = [shown(comparison.difference), shown(comparison.less)];
  const isOpen = comparison.verdict === 'differs' && difference === undefined;
  return { ...comparison, difference, less, verdict: isOpen ? 'open' : comparison.verdict };
}

/** The verdict, then the cases that show it. */
export function judgedLines(
  language: Language,
  { metric, verdict, proof, difference, less, isProven, tried }: Judged,
): readonly string[] {
  const words = compareWords[language];
  const value = (one: Value): string => printValue(one, metric.type, language);
  const given = (one: ShownCase): string => one.given.map(({ name, value: text }) => `${name} ${text}`).join(', ');
  const verdictText =
    verdict === 'same'
      ? proof === 'words'
        ? words.sameWords
        : words.sameStretches
      : verdict === 'differs'
        ? words.differs
        : words.open(tried);
  const lines = [verdictText];
  if (difference) lines.push(words.example(given(difference), value(difference.was), value(difference.now)));
  if (less && less !== difference) lines.push(words.less(given(less), value(less.was), value(less.now)));
  const isNumber = metric.type.kind === 'number' && verdict === 'differs';
  if (isNumber && less === undefined) lines.push(isProven ? words.neverLess : words.noLessFound(tried));
  return lines;
}

/** The name of a result as a comparison tells it; points are told apart from their KPI. */
export function comparedName(metric: Metric): string {
  const name = nameOf(metric);
  return metric.role === 'score' ? `${name.replace(/\.score$/u, '')}.得分` : name;
}
