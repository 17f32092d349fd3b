/** What comes from outside: parameters with who must give them, and the columns of the data. */
import { everyExpression, type Grain, type Input, type Parameter, type RuleSet } from '@kaohe/ir';
import { type Block, heading, paragraph, table } from '../document/document.js';
import { intervalText } from '../sentences/cells.js';
import { constantText, unitText } from '../sentences/speaker.js';
import type { Teller } from './teller.js';

/** Parameters, and the places in tables that only the shop can fill. */
export function parameterBlocks(teller: Teller): readonly Block[] {
  const { speaker, words } = teller;
  const { columns } = words;
  const { parameters } = speaker.ruleSet;
  const required = requiredIn(speaker.ruleSet);
  if (parameters.length === 0 && required.size === 0) return [];
  const rows = [
    ...parameters.map((parameter) => [
      titleOf(parameter),
      parameter.value ? constantText(speaker, parameter.value) : words.mustGive,
      unitText(parameter.type, words.kinds),
      rangeText(teller, parameter),
      parameter.reason,
    ]),
    ...[...required].map(([name, reason]) => [name, words.mustGive, '', '', reason]),
  ];
  const isOpen = required.size > 0 || parameters.some(({ value }) => value === undefined);
  return [
    heading(2, words.chapters.parameters),
    table([columns.name, columns.value, columns.unit, columns.range, columns.reason], rows),
    ...(isOpen ? [paragraph(words.mustGiveIntro)] : []),
  ];
}

function requiredIn(ruleSet: RuleSet): ReadonlyMap<string, string> {
  const required = new Map<string, string>();
  for (const { expression } of everyExpression(ruleSet)) {
    if (expression.kind === 'required') required.set(expression.name, expression.reason);
  }
  return required;
}

/** Every column, with its other headings, its unit and what its cells may say. */
export function dataBlocks(teller: Teller): readonly Block[] {
  const { speaker, words } = teller;
  const { columns } = words;
  const { inputs, tables } = speaker.ruleSet;
  if (inputs.length === 0) return [];
  const rows = inputs.map((input) => [
    titleOf(input),
    input.aliases.filter((alias) => alias !== titleOf(input)).join(speaker.words.listed),
    unitText(input.type, words.kinds),
    grainText(teller, input.grain),
    rangeText(teller, input),
    cellsText(teller, input),
  ]);
  const dated = tables.map(({ label, id, date }) =>
    paragraph(words.recordTable(label === '' ? id : label, date && (speaker.names.get(date) ?? date))),
  );
  return [
    heading(2, words.chapters.data),
    ...dated,
    table([columns.column, columns.aliases, columns.unit, columns.about, columns.range, columns.cells], rows),
  ];
}

function titleOf({ id, label }: Input | Parameter): string {
  return label === '' ? id : label;
}

function rangeText({ speaker }: Teller, { range, type }: Input | Parameter): string {
  return range && type.kind === 'number' ? intervalText(speaker, range, type.unit) : '';
}

function grainText({ speaker, words }: Teller, grain: Grain): string {
  const { ruleSet } = speaker;
  if (grain === 'person') return ruleSet.subject === '' ? words.about.person : ruleSet.subject;
  if (grain === 'team') return words.about.team(ruleSet.cohort);
  if (grain === 'everyone') return words.about.everyone;
  if (grain.kind === 'keys') return words.about.keys(grain.keys.join(speaker.words.listed));
  const records = ruleSet.tables.find(({ id }) => id === grain.table);
  return words.about.record(records === undefined || records.label === '' ? grain.table : records.label);
}

function cellsText({ speaker, words }: Teller, input: Input): string {
  const parts = [
    ...(input.optional ? [words.filledIn] : []),
    ...(input.fallback ? [words.emptyIs(constantText(speaker, input.fallback))] : []),
    ...input.statuses.map(({ word, value }) =>
      words.cellStands(word, value ? constantText(speaker, value) : words.cellMissing),
    ),
    ...(input.combine ? [words.combining[input.combine]] : []),
  ];
  return parts.join(speaker.words.semicolon);
}
