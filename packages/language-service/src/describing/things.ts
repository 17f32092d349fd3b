/** What a declared name is, from the compiled rule set: its role, its type, and what its author says of it. */
import { declarations, type Language, type Syntax } from '@kaohe/compiler';
import { printType, type RuleSet, type Type } from '@kaohe/ir';
import type { Occurrence } from '../workspace/occurrences.js';

/** A declared name as readers need it. */
export interface Described {
  /** The word of its declaration: 指标, kpi. */
  readonly role: string;
  readonly type: string | undefined;
  readonly title: string;
  readonly notes: readonly string[];
  readonly sources: readonly string[];
}

/** The thing that an occurrence declares. */
export function describedBy(
  { text, statement }: Occurrence,
  ruleSet: RuleSet | undefined,
  language: Language,
): Described {
  const { keyword, title, clauses } = statement;
  const type = ruleSet === undefined ? undefined : typeNamed(ruleSet, text);
  return {
    role: keyword === undefined ? '' : declarations[keyword][language][0],
    type: type && typeText(type, language),
    title: title?.text ?? '',
    notes: textsOf(clauses, 'note'),
    sources: textsOf(clauses, 'source'),
  };
}

/** The type of what a name stands for, where the rules are right. */
export function typeNamed({ inputs, parameters, metrics }: RuleSet, id: string): Type | undefined {
  const metric = metrics.find((one) => one.id === id);
  if (metric !== undefined) return metric.expression.kind === 'broken' ? undefined : metric.type;
  return [...inputs, ...parameters].find((one) => one.id === id)?.type;
}

const plainTypes: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: { text: '文本', 'yes-no': '是否', date: '日期', '1': '数' },
  en: { text: 'text', 'yes-no': 'yes or no', date: 'date', '1': 'number' },
};

/** A type in a reader's words: `元/单`, `A | B | C`, 日期. */
export function typeText(type: Type, language: Language): string {
  const text = printType(type);
  return plainTypes[language][text] ?? text;
}

function textsOf(clauses: readonly Syntax.Clause[], word: 'note' | 'source'): readonly string[] {
  return clauses.flatMap((clause) => (clause.kind === 'text' && clause.word === word ? [clause.text.text] : []));
}
