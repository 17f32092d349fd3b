/** The grammar page, docs/language/grammar.md: the rules of the parser written out, and the words and marks they are made of. */
import { LineParser } from '../../src/syntax/grammar-parser.js';
import { precedence } from '../../src/syntax/operators.js';
import * as Keywords from '../../src/tokens/keywords.js';
import { type Spelling, spellings } from '../../src/tokens/spelling.js';
import * as Words from '../../src/tokens/words.js';

/** What the parser tells about its rules: a tagged tree whose fields its library types loosely. */
interface Production {
  readonly type: string;
  readonly name?: string;
  readonly definition?: readonly Production[];
  readonly separator?: { readonly name: string };
}

/** Marks by the name of their token, as they are usually written. */
const marks: Readonly<Record<string, string>> = {
  Arrow: '->',
  NotEquals: '!=',
  AtLeast: '>=',
  AtMost: '<=',
  Above: '>',
  Below: '<',
  Equals: '=',
  Range: '..',
  Plus: '+',
  Minus: '-',
  Times: '*',
  Divide: '/',
  Open: '(',
  Close: ')',
  OpenSquare: '[',
  CloseSquare: ']',
  Comma: ',',
  Colon: ':',
  Dot: '.',
  Percent: '%',
};

/** The other tokens, told in words. */
const told: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  Name: ['字母、汉字开头，后面可以有数字', 'letters of any script, then letters and digits'],
  QuotedName: ['`「…」` 里的任何文字', 'any text in `「…」`'],
  Date: ['一天：`2025-03-21`，`2025年3月21日`', 'a day: `2025-03-21`'],
  DatedFrom: ['从何时起：`2026-01 起`', 'from when on: `from 2026-01`'],
  Number: ['没有单位的数：`12`，`0.5`', 'a number without a unit: `12`, `0.5`'],
  Quantity: ['数紧跟单位：`55%`，`1.2万元`，`￥300`', 'a number with its unit right behind: `55%`, `25s`, `￥300`'],
  Text: ['`"…"` 或 `“…”` 里的文字', 'text in `"…"` or `“…”`'],
  At: ['`@` 后面的版本或周期：`@2025.09`', '`@` and a version or period: `@2025.09`'],
  NewLine: ['行尾，或 `；`', 'the end of a line, or `;`'],
};

const shapesOfCategories: Readonly<Record<string, Keywords.Shape>> = Object.fromEntries(
  [...new Set(Object.values(Keywords.clauses).map(({ shape }) => shape))].map((shape) => [
    `${shape.charAt(0).toUpperCase()}${shape.slice(1)}Clause`,
    shape,
  ]),
);

/** The whole page. */
export function grammarPage(): string {
  // The fields of Production are those the library documents for its serialized grammar.
  const rules = fromTheTop(new LineParser().getSerializedGastProductions() as readonly Production[]);
  const used = new Set<string>();
  const productions = rules.map((rule) => `${rule.name} ::= ${sequence(rule.definition, used)}`);
  return [
    '# Grammar · 语法',
    '',
    'Generated from the parser; `UPDATE=1 npm run vitest -- run packages/compiler/test/reference` writes it anew. A file is read line by line: a line that',
    'opens with a declaration word (or 增 改 删) is a `headLine`, every other line is a `clauseLine` of the declaration above it. A bracket that is',
    'still open, or an operator at the end of a line, joins it with the next. 由解析器生成。文件按行读：以声明词（或 增 改 删）开头的是 `headLine`，',
    '其余的行是上面那个声明的 `clauseLine`；括号没关或行尾是运算符，就接下一行。',
    '',
    '`[ x ]` may be left out 可省, `{ x }` any number of times 任意次, `x | y` one of them 之一, `"…"` as written 照写.',
    '',
    '```ebnf',
    ...productions,
    '```',
    '',
    '## Words · 词',
    '',
    ...[...used].filter((name) => wordsOf(name) !== undefined).map((name) => `- \`${name}\`: ${wordsOf(name)}`),
    '',
    '## Other parts · 其他',
    '',
    ...Object.entries(told).map(([name, [zh, en]]) => `- \`${name}\`: ${en} · ${zh}`),
    '',
    '## Which operator comes first · 先算谁',
    '',
    'From the loosest to the tightest; those on one line go from left to right. Rounding behind a formula is looser than all of them, a minus sign in',
    'front is tighter, 非 `not` stands between 且 `and` and the comparisons. 从最松到最紧；同一行的从左到右。',
    '',
    ...precedenceLines(),
    '',
  ].join('\n');
}

/** The rules in the order in which a reader meets them, the two kinds of lines first. */
function fromTheTop(rules: readonly Production[]): readonly Production[] {
  const ordered = new Set<Production>();
  const waiting = ['headLine', 'clauseLine'];
  for (const name of waiting) {
    const rule = rules.find((one) => one.name === name);
    if (rule === undefined || ordered.has(rule)) continue;
    ordered.add(rule);
    waiting.push(...rulesIn(rule.definition ?? []));
  }
  return [...ordered];
}

function rulesIn(productions: readonly Production[]): readonly string[] {
  return productions.flatMap(({ type, name, definition }) =>
    type === 'NonTerminal' ? [name ?? ''] : rulesIn(definition ?? []),
  );
}

function sequence(productions: readonly Production[] | undefined, used: Set<string>): string {
  return (productions ?? []).map((one) => written(one, used)).join(' ');
}

/** One production as EBNF; the names of categories and plain tokens go into `used`. */
function written({ type, name, definition, separator }: Production, used: Set<string>): string {
  const inner = (): string => sequence(definition, used);
  switch (type) {
    case 'Terminal':
      return terminal(name ?? '', used);
    case 'NonTerminal':
      return name ?? '';
    case 'Alternation':
      return `( ${(definition ?? []).map((one) => written(one, used)).join(' | ')} )`;
    case 'Option':
      return `[ ${inner()} ]`;
    case 'Repetition':
      return `{ ${inner()} }`;
    case 'RepetitionMandatory':
      return `${inner()} { ${inner()} }`;
    case 'RepetitionWithSeparator':
      return `[ ${inner()} { ${terminal(separator?.name ?? '', used)} ${inner()} } ]`;
    case 'RepetitionMandatoryWithSeparator':
      return `${inner()} { ${terminal(separator?.name ?? '', used)} ${inner()} }`;
    default:
      return inner();
  }
}

function terminal(name: string, used: Set<string>): string {
  const mark = marks[name];
  if (mark !== undefined) return `"${mark}"`;
  const word = keywordOf(name);
  if (word !== undefined) return alternatives(word);
  used.add(name);
  return name;
}

/** The keyword a token such as `particle.if` stands for. */
function keywordOf(token: string): Spelling | undefined {
  const [table = '', id = ''] = token.split('.');
  const tables: Readonly<Record<string, Readonly<Record<string, Spelling>>>> = {
    declaration: Keywords.declarations,
    lead: Keywords.leads,
    clause: Keywords.clauses,
    particle: Words.particles,
    rounding: Words.roundings,
  };
  return tables[table]?.[id];
}

function alternatives(word: Spelling): string {
  return `( ${spellings(word)
    .map((text) => `"${text}"`)
    .join(' | ')} )`;
}

/** The words of a category of tokens, all spellings of each. */
function wordsOf(category: string): string | undefined {
  const shape = shapesOfCategories[category];
  const found =
    shape !== undefined
      ? Object.values(Keywords.clauses).filter((word) => word.shape === shape)
      : category === 'DeclarationWord'
        ? Object.values(Keywords.declarations)
        : category === 'RoundingWord'
          ? Object.values(Words.roundings)
          : undefined;
  return found?.map((word) => spellings(word).join(' / ')).join(', ');
}

function precedenceLines(): readonly string[] {
  const shown: Readonly<Record<string, string>> = { and: '且 and', or: '或 or' };
  const levels = [...new Set(Object.values(precedence))].sort((left, right) => left - right);
  return levels.map((level, index) => {
    const operators = Object.entries(precedence).filter(([, one]) => one === level);
    return `${index + 1}. ${operators.map(([operator]) => `\`${shown[operator] ?? operator}\``).join(' ')}`;
  });
}
