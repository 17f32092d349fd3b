/** The page of all words, docs/language/builtins.md, from the tables of the compiler. */
import { printRational, type Unit, unitFromText, unitNames } from '@kaohe/quantity';
import { wordsOfClause } from '../../src/syntax/clause-words.js';
import { type Part, type Presence, shapes } from '../../src/syntax/declarations.js';
import { clauseDescriptions } from '../../src/tokens/clause-descriptions.js';
import { declarationDescriptions, leadDescriptions } from '../../src/tokens/declaration-descriptions.js';
import type { Description } from '../../src/tokens/description.js';
import { functionDescriptions } from '../../src/tokens/function-descriptions.js';
import * as Keywords from '../../src/tokens/keywords.js';
import type { Language, Spelling } from '../../src/tokens/spelling.js';
import {
  narrowingDescriptions,
  particleDescriptions,
  roundingDescriptions,
  wordDescriptions,
} from '../../src/tokens/word-descriptions.js';
import * as Words from '../../src/tokens/words.js';

const markedParts: Readonly<Record<Exclude<Part, Keywords.ClauseWord>, string>> = {
  formula: '`= …`',
  type: '`: …`',
  rows: '`… -> …`',
  shares: '`A 15%`',
};

const presences: Readonly<Record<Presence, string>> = {
  required: '**必有 required**',
  optional: '可有 may',
  many: '可有几条 may, several',
};

/** The whole page. */
export function builtinsPage(): string {
  return [
    '# All words · 全部的词',
    '',
    'Generated from the tables of the compiler; `UPDATE=1 npm run vitest -- run packages/compiler/test/reference` writes it anew. Of several spellings the',
    'formatter writes the first. 由编译器的表生成；几种写法里，格式化写第一种。',
    '',
    '## Declarations · 声明',
    '',
    ...table(
      ['中文', 'English', '做什么', 'What it makes'],
      idsOf(Keywords.declarations).map((id) => wordRow(Keywords.declarations[id], declarationDescriptions[id])),
    ),
    '',
    'In a file that extends another, one of these stands in front. 在沿用的文件里，前面写：',
    '',
    ...table(
      ['中文', 'English', '做什么', 'What it does'],
      idsOf(Keywords.leads).map((id) => wordRow(Keywords.leads[id], leadDescriptions[id])),
    ),
    '',
    '## What each declaration takes · 每个声明里可以写什么',
    '',
    ...idsOf(shapes).flatMap((id) => [...shapeLines(id), '']),
    '## Clauses · 子句',
    '',
    ...table(
      ['中文', 'English', '说什么', 'What it says', '选项 choices'],
      idsOf(Keywords.clauses).map((id) => [
        ...wordRow(Keywords.clauses[id], clauseDescriptions[id]),
        (wordsOfClause[id] ?? []).map((word) => firstSpellings(Words.words[word])).join(', '),
      ]),
    ),
    '',
    '## Functions · 函数',
    '',
    ...table(
      ['中文', 'English', '给出', 'What it gives'],
      idsOf(Words.functions).map((id) => functionRow(id)),
    ),
    '',
    '## Words inside lines · 行里的词',
    '',
    ...table(
      ['中文', 'English', '意思', 'Meaning'],
      idsOf(Words.particles).map((id) => wordRow(Words.particles[id], particleDescriptions[id])),
    ),
    '',
    '## Words behind the values of a statistic · 统计里的词',
    '',
    'Plain names elsewhere. 在别处就是普通名称。',
    '',
    ...table(
      ['中文', 'English', '意思', 'Meaning'],
      idsOf(Words.narrowings).map((id) => wordRow(Words.narrowings[id], narrowingDescriptions[id])),
    ),
    '',
    '## Rounding · 取整',
    '',
    ...table(
      ['中文', 'English', '怎么取', 'How'],
      idsOf(Words.roundings).map((id) => wordRow(Words.roundings[id], roundingDescriptions[id])),
    ),
    '',
    '## Choices · 选项',
    '',
    'Words that only some clauses know; elsewhere they are plain names. 只有某些子句认得的词，在别处就是普通名称。',
    '',
    ...table(
      ['中文', 'English', '意思', 'Meaning'],
      idsOf(Words.words).map((id) => wordRow(Words.words[id], wordDescriptions[id])),
    ),
    '',
    '## Units · 单位',
    '',
    'Spellings on one line mean the same. `单位 unit` adds others. 同一行的写法是一个意思；别的用 `单位` 声明。',
    '',
    ...table(['写法 Spellings', '等于 Is'], unitRows()),
    '',
  ].join('\n');
}

function idsOf<Id extends string>(record: Readonly<Record<Id, unknown>>): readonly Id[] {
  return Object.keys(record) as Id[]; // the tables are total over their ids
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), `|${head.map(() => '---').join('|')}|`, ...rows.map(line)];
}

function coded(texts: readonly string[]): string {
  return texts.map((text) => `\`${text}\``).join(', ');
}

function firstSpellings(word: Spelling): string {
  return `\`${word.zh[0]}\` ${word.en[0]}`;
}

function wordRow(word: Spelling, { zh, en }: Description): readonly string[] {
  return [coded(word.zh), coded(word.en), zh, en];
}

function functionRow(id: Words.FunctionId): readonly string[] {
  const { forms, zh, en } = functionDescriptions[id];
  const calls = (language: Language): string =>
    coded(forms[language].map((form) => Words.functions[id][language][0] + form));
  return [calls('zh'), calls('en'), zh, en];
}

/** One declaration: its name, its title, its parts by how often they stand. */
function shapeLines(id: Keywords.DeclarationId): readonly string[] {
  const { name, title, parts } = shapes[id];
  const word = Keywords.declarations[id];
  const head = [
    `\`${word.zh[0]}\` ${word.en[0]}`,
    ...(name === 'none' ? [] : [name === 'required' ? '名称 name' : '[名称 name]']),
    ...(title === 'none' ? [] : [title === 'required' ? '"…"' : '["…"]']),
  ].join(' ');
  const entries = Object.entries(parts) as [Part, Presence][]; // keys and values of `parts`
  const groups = (Object.keys(presences) as Presence[]) // exactly the keys of the table
    .map((presence) => ({ presence, found: entries.filter(([, one]) => one === presence).map(([part]) => part) }))
    .filter(({ found }) => found.length > 0)
    .map(({ presence, found }) => `  - ${presences[presence]}: ${found.map(shownPart).join(', ')}`);
  return [`- ${head}`, ...groups];
}

function shownPart(part: Part): string {
  switch (part) {
    case 'formula':
    case 'type':
    case 'rows':
    case 'shares':
      return markedParts[part];
    default:
      return firstSpellings(Keywords.clauses[part]);
  }
}

/** Units with all their spellings, those that measure the same thing behind each other, and how many of the first one they are. */
function unitRows(): readonly (readonly string[])[] {
  const units = unitNames()
    .map((name) => unitFromText(name))
    .filter((unit) => unit !== undefined);
  const kinds = grouped(units, ({ powers }) => JSON.stringify(powers));
  return kinds.flatMap((kind) =>
    grouped(kind, ({ scale }) => printRational(scale)).map((same) => {
      const [first] = same;
      const [base] = kind;
      const factor = first === undefined ? '' : printRational(first.scale);
      const measure = Object.keys(first?.powers ?? {}).length === 0 ? '' : (base?.symbol ?? '');
      return [coded([...new Set(same.map(({ symbol }) => symbol))]), factor === '1' ? '' : `${factor}${measure}`];
    }),
  );
}

function grouped(units: readonly Unit[], keyOf: (unit: Unit) => string): readonly (readonly Unit[])[] {
  const groups = new Map<string, Unit[]>();
  for (const unit of units) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit]);
  return [...groups.values()];
}
