/** Rules with the bands of a printed scoring table, as text; what the table does not say is left out, never filled in. */

import { unified } from './condition.js';
import type { PrintedIndicator, ScoringTable, UnreadCell } from './from-rows.js';

/** The unit a figure of the platforms comes in; undefined for names nobody knows. */
export type UnitOf = (name: string) => string | undefined;

/** The text of a rules file. `title` is what the table is called. */
export function rulesFromTable({ indicators, unread }: ScoringTable, title: string, unitOf: UnitOf): string {
  const inputs = new Map<string, string>();
  const blocks = indicators.map((indicator) => blockOf(indicator, unread, inputs, unitOf));
  const name = identifier(title) || '考核';
  const lines = [
    `标准 ${name} "${title.replaceAll('"', '')}"`,
    '',
    ...[...inputs.values()],
    '',
    ...blocks.flatMap((block) => [...block, '']),
    '总分',
  ];
  return `${lines.join('\n')}\n`;
}

/** The lines of an indicator; one without a band that can be read is only a remark. */
function blockOf(
  indicator: PrintedIndicator,
  unread: readonly UnreadCell[],
  inputs: Map<string, string>,
  unitOf: UnitOf,
): readonly string[] {
  const own = unread.filter((cell) => cell.indicator === indicator.name);
  const remarks = own.map(({ column, text }) => `  # 没有读懂 ${columnNames[column]}：${oneLine(text)}`);
  const name = identifier(indicator.name);
  if (indicator.bands.length === 0 || name === '') {
    return [`# 指标 ${oneLine(indicator.name)}`, ...remarks.map((line) => line.replace('  # ', '#   '))];
  }
  const value = formulaOf(indicator, name, inputs, unitOf);
  const described = indicator.description === '' ? [] : [`  # ${oneLine(indicator.description)}`];
  const weight = indicator.weight === undefined ? [] : [`  权重 ${indicator.weight}`];
  const bands = indicator.bands.map(({ condition, points }) => `  ${condition.text} -> ${points}`);
  return [`指标 ${name} = ${value}`, ...described, ...weight, ...bands, ...remarks];
}

const columnNames: Readonly<Record<UnreadCell['column'], string>> = {
  standard: '标准',
  points: '分值',
  weight: '权重',
};

/** Two names with a sign of division between, as the description of an indicator often has them: `X=最终付款人数/询单人数`. */
const quotient = /(?:^|=)([\p{L}][\p{L}\p{N}_]{1,29})[/÷]([\p{L}][\p{L}\p{N}_]{1,29})(?:\*100%|×100%)?$/u;

/** The formula of an indicator: what its description says, or a column of its own, called as the indicator is. */
function formulaOf(
  { name: printed, description, bands }: PrintedIndicator,
  name: string,
  inputs: Map<string, string>,
  unitOf: UnitOf,
): string {
  const words = bands.flatMap(({ condition }) => (condition.kind === 'word' ? [condition.text] : []));
  const [, above, below] = words.length > 0 ? [] : (quotient.exec(unified(description)) ?? []);
  if (above !== undefined && below !== undefined) {
    const parts = [above, below].map((part) => {
      const known = identifier(part);
      inputs.set(known, `输入 ${known} : ${unitOf(part) ?? '数'}`);
      return known;
    });
    return parts.join(' / ');
  }
  const input = `${name}的值`;
  const unit = bands.map(({ condition }) => condition.unit).find((one) => one !== '');
  const type = words.length > 0 ? `取值 ${[...new Set(words)].join(', ')}` : (unit ?? unitOf(printed) ?? '数');
  inputs.set(input, `输入 ${input} : ${type}\n  别名 "${oneLine(printed).replaceAll('"', '')}"`);
  return input;
}

/** A name of the language: without signs, and without the letter that tables put in front of it. */
function identifier(text: string): string {
  const plain = text.normalize('NFKC').replace(/^[A-Z][\s:：.、]+(?=\p{Script=Han})/u, '');
  return plain.replace(/[^\p{L}\p{N}_]/gu, '').replace(/^\p{N}+/u, '');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
