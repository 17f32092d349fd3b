/** Suggested tests as an author would write them, in either face and in the language of the rules. */
import { convertSource, formatSource, nameText } from '@kaohe/compiler';
import type { Language } from '@kaohe/diagnostics';
import type { Suggestion } from '@kaohe/evaluator';
import { type Case, type Constant, type Expected, printNumber } from '@kaohe/ir';
import type { Texts } from '../texts/texts.js';

/** How suggestions are written. */
export interface Written {
  readonly language: Language;
  readonly yaml: boolean;
  /** Names that other tests have. */
  readonly taken: readonly string[];
}

/** All of them as one text, each marked as unconfirmed. */
export function suggestionsText(
  { evidence }: Texts,
  suggestions: readonly Suggestion[],
  { language, yaml, taken }: Written,
): string {
  const names = new Set(taken);
  const blocks = suggestions.map((suggestion) => {
    const name = freeName(names, titleOf(evidence, suggestion));
    names.add(name);
    return [`测试 ${quoted(name)}  ${evidence.mark}`, ...caseLines(suggestion.test)].join('\n');
  });
  const source = { name: 'cases.kpi', text: `${blocks.join('\n\n')}\n` };
  const { value } = yaml ? convertSource(source, language) : formatSource(source, language);
  return `${evidence.suggestedHead}\n${value}`;
}

function titleOf(evidence: Texts['evidence'], { form, name, detail }: Suggestion): string {
  const { titles } = evidence;
  const shown = name.replace(/\.score$/, '');
  switch (form) {
    case 'edge':
      return titles.edge(shown, detail);
    case 'branch':
      return titles.branch(name.replace(/\.score$/, evidence.pointsSuffix));
    case 'pairs':
      return titles.pairs(shown);
    case 'people':
      return titles.people(shown, Number(detail));
    case 'ties':
      return titles.ties(shown);
    case 'periods':
      return titles.periods(shown);
  }
}

function freeName(taken: ReadonlySet<string>, name: string): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} ${count}`;
    if (!taken.has(tried)) return tried;
  }
}

function caseLines({ settings, given, expected }: Case): readonly string[] {
  return [
    ...(settings.length > 0 ? [`  设 ${settings.map(assignment).join(', ')}`] : []),
    ...given.flatMap(({ person, period, team, values }) =>
      values.length === 0 ? [] : [`  给定 ${who(person, period, team)}${values.map(assignment).join(', ')}`],
    ),
    ...expected.map((one) => `  期望 ${who(one.person, one.period, '')}${assignment(one)}`),
  ];
}

function who(person: string, period: string, team: string): string {
  if (person === '') return '';
  return `${person}${team === '' ? '' : ` 属于 ${team}`}${period === '' ? '' : ` @${period}`}: `;
}

const members: Readonly<Record<string, string>> = { score: '得分', amount: '金额', reason: '理由', left: '结余' };

function assignment({ id, constant }: { readonly id: string; readonly constant: Expected['constant'] }): string {
  const [root = '', ...rest] = id.split('.');
  const path = [nameText(root), ...rest.map((member) => members[member] ?? nameText(member))].join('.');
  return `${path} = ${constantText(constant)}`;
}

function constantText(constant: Constant | { readonly kind: 'missing' }): string {
  switch (constant.kind) {
    case 'missing':
      return '缺';
    case 'none':
      return '无';
    case 'number':
      return printNumber(constant.value, constant.unit);
    case 'choice':
      return nameText(constant.label);
    case 'yes-no':
      return constant.value ? '是' : '否';
    case 'text':
      return quoted(constant.text);
  }
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
