/** What sentences are made from: the words of a language and the names of a rule set. */
import type { Language } from '@kaohe/diagnostics';
import type { Constant, Expression, Lookup, RuleSet, Type } from '@kaohe/ir';
import { fromCanonical, isDateUnit, printDate, printRational, type Rational, type Unit } from '@kaohe/quantity';
import type { SentenceWords } from '../words/sentence-words.js';

/** Says expressions of one rule set in one language. */
export interface Speaker {
  readonly language: Language;
  readonly words: SentenceWords;
  readonly ruleSet: RuleSet;
  readonly names: ReadonlyMap<string, string>;
  /** The expression as a sentence or formula. */
  readonly say: (expression: Expression) => string;
  /** The same in brackets unless it is a word. */
  readonly operand: (expression: Expression) => string;
  /** Where tables met inside formulas go; undefined where they are said in line. */
  readonly tables: Lookup[] | undefined;
}

/** What people call everything an expression can name, by id. */
export function namesOf(ruleSet: RuleSet, words: SentenceWords): ReadonlyMap<string, string> {
  const asked = [...ruleSet.inputs.filter(({ optional }) => !optional), ...ruleSet.parameters, ...ruleSet.metrics];
  const ids = new Map<string, Set<string>>();
  for (const { id, label } of asked) ids.set(label, (ids.get(label) ?? new Set()).add(wholeOf(id)));
  // two that are called alike are told apart by what the formulas call them
  const titled = ({ id, label }: { readonly id: string; readonly label: string }): string =>
    label === '' ? id : (ids.get(label)?.size ?? 0) > 1 ? label + words.attached(id) : label;
  const names = new Map<string, string>();
  for (const one of [...ruleSet.inputs, ...ruleSet.parameters]) names.set(one.id, titled(one));
  for (const metric of ruleSet.metrics) {
    if (metric.role !== 'score') names.set(metric.id, titled(metric));
  }
  for (const { id, role, label } of ruleSet.metrics) {
    const whole = wholeOf(id);
    if (role === 'score') names.set(id, words.pointsOf(names.get(whole) ?? titled({ id: whole, label })));
    else if (id.endsWith('.computed')) names.set(id, words.computed(names.get(whole) ?? whole));
  }
  return names;
}

function wholeOf(id: string): string {
  return id.replace(/\.(?:score|computed)$/, '');
}

/** The name of a metric, an input or a parameter. */
export function nameIn({ names }: Speaker, id: string): string {
  return names.get(id) ?? id;
}

/** A constant as its author wrote it. */
export function constantText({ words }: Speaker, constant: Constant): string {
  switch (constant.kind) {
    case 'number':
      return numberText(constant.value, constant.unit);
    case 'choice':
      return constant.label;
    case 'text':
      return words.quoted(constant.text);
    case 'yes-no':
      return constant.value ? words.yes : words.no;
    case 'none':
      return words.none;
  }
}

/** A canonical number in a unit, exact; a day of the calendar as a date. */
export function numberText(value: Rational, unit: Unit): string {
  if (isDateUnit(unit)) return printDate(value);
  const number = printRational(fromCanonical(value, unit));
  return number + (/^[A-Za-z]{2}/.test(unit.symbol) ? ` ${unit.symbol}` : unit.symbol);
}

/** A value of a type: the labels of a choice, the unit of a number. */
export function unitText(type: Type, kinds: Readonly<Record<'date' | 'text' | 'yes-no' | 'number', string>>): string {
  switch (type.kind) {
    case 'number':
      return type.unit.symbol === '' ? kinds.number : type.unit.symbol;
    case 'choice':
      return type.labels.join(' / ');
    case 'date':
    case 'text':
    case 'yes-no':
      return kinds[type.kind];
  }
}
