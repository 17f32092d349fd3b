/** A test as an author would write it, in Chinese notation. */
import { nameText } from '@kaohe/compiler';
import { type Case, type Constant, type Expected, printNumber } from '@kaohe/ir';

/** Its first line: the name. */
export function caseHead(name: string): string {
  return `测试 ${JSON.stringify(name)}`;
}

/** The lines below its name. */
export function caseLines({ settings, given, expected }: Case): readonly string[] {
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
      return JSON.stringify(constant.text);
  }
}
