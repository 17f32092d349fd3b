/** Expressions, cells, names and strings as canonical text. Parentheses stand where the author wrote them, so none are added. */
import { unitNames } from '@kaohe/quantity';
import * as Keywords from '../tokens/keywords.js';
import { isSpelled, type Language, spellings } from '../tokens/spelling.js';
import { Name } from '../tokens/vocabulary.js';
import * as Words from '../tokens/words.js';
import { plainWidth } from './cst.js';
import { rangeText } from './to-text-range.js';
import type * as Syntax from './tree.js';

/** An expression as text. */
export function expressionText(expression: Syntax.Expression, language: Language): string {
  const inner = (one: Syntax.Expression): string => expressionText(one, language);
  const word = (id: Words.ParticleId): string => Words.particles[id][language][0];
  switch (expression.kind) {
    case 'number':
      return expression.text + unitGap(expression.unit) + expression.unit;
    case 'date':
      return expression.text;
    case 'text':
      return quotedText(expression.text);
    case 'yes-no':
      return word(expression.value ? 'yes' : 'no');
    case 'none':
      return word('none');
    case 'required':
      return expression.reason === undefined
        ? word('required')
        : `${word('required')} ${quotedText(expression.reason.text)}`;
    case 'reference':
      return pathText(expression.path, language);
    case 'call':
      return `${functionText(expression.function.text, language)}(${expression.arguments.map(inner).join(', ')}${rangeText({ expression: inner, name: nameText, language }, expression)})`;
    case 'prefix':
      return expression.operator === '-'
        ? `-${inner(expression.operand)}`
        : `${word('not')} ${inner(expression.operand)}`;
    case 'infix':
      return `${inner(expression.left)} ${operatorText(expression.operator, language)} ${inner(expression.right)}`;
    case 'chain':
      return expression.operands
        .map((operand, index) =>
          index === 0 ? inner(operand) : `${expression.operators[index - 1]} ${inner(operand)}`,
        )
        .join(' ');
    case 'round':
      return `${inner(expression.operand)} ${Words.roundings[expression.mode][language][0]} ${inner(expression.step)}`;
    case 'if':
      return `${word('if')} ${inner(expression.condition)} ${word('then')} ${inner(expression.then)} ${word('else')} ${inner(expression.otherwise)}`;
    case 'dated':
      return [
        ...(expression.first ? [inner(expression.first)] : []),
        ...expression.changes.map(({ from, value }) =>
          language === 'zh' ? `${from.text} 起 ${inner(value)}` : `from ${from.text} ${inner(value)}`,
        ),
      ].join(', ');
    case 'parentheses':
      return `(${inner(expression.inner)})`;
    case 'broken':
      return '';
  }
}

/** The left side of a row, or the range of a clause, as text. */
export function cellText(cell: Syntax.Cell, language: Language): string {
  const inner = (one: Syntax.Expression): string => expressionText(one, language);
  switch (cell.kind) {
    case 'sided':
      return cell.sides
        .map((side) => `${side.operator} ${inner(side.edge)}`)
        .join(` ${Words.particles.and[language][0]} `);
    case 'interval':
      return `${cell.lowClosed ? '[' : '('}${inner(cell.low)}, ${inner(cell.high)}${cell.highClosed ? ']' : ')'}`;
    case 'range':
      return `${inner(cell.low)}..${inner(cell.high)}`;
    case 'expression':
      return inner(cell.expression);
    case 'conditioned':
      return [cellText(cell.cell, language), ...cell.conditions.map(inner)].join(
        ` ${Words.particles.and[language][0]} `,
      );
    case 'any':
    case 'else':
      return Words.particles[cell.kind][language][0];
  }
}

const periodWords = ['month', 'quarter', 'year', 'firstDay', 'lastDay', 'dayCount'] as const;

/** `本期.月`, `period.month`; undefined for other paths. */
function periodText(path: readonly Syntax.Name[], language: Language): string | undefined {
  const [root, member, ...more] = path.map(({ text }) => text);
  if (root === undefined || member === undefined || more.length > 0) return undefined;
  const word = periodWords.find((one) => isSpelled(Words.words[one], member));
  if (word === undefined || !isSpelled(Words.words.thisPeriod, root)) return undefined;
  return `${Words.words.thisPeriod[language][0]}.${Words.words[word][language][0]}`;
}

/** A path such as `订单转化率.得分`: the member is a word of the language, the rest are names. */
export function pathText(path: readonly Syntax.Name[], language: Language): string {
  const ofPeriod = periodText(path, language);
  if (ofPeriod !== undefined) return ofPeriod;
  return path
    .map(({ text }, index) => {
      const member = index > 0 ? Words.members.find((id) => isSpelled(Words.words[id], text)) : undefined;
      return member === undefined ? nameText(text) : Words.words[member][language][0];
    })
    .join('.');
}

/** A name as text: bare if it reads as one name there, else in 「」. */
export function nameText(name: string): string {
  return isPlainName(name) ? name : `「${name}」`;
}

/** A name where a string may stand instead of it. */
export function nameOrTextText(name: string): string {
  return isPlainName(name) ? name : /[」\n\r]/.test(name) ? quotedText(name) : `「${name}」`;
}

/** A string in quotes. */
export function quotedText(text: string): string {
  const escaped = text.replace(/\r\n?/g, '\n').replace(/["\\]/g, '\\$&').replaceAll('\n', '\\n');
  return `"${escaped}"`;
}

// The pattern of the name token is a regular expression, see the vocabulary.
const wholeName = new RegExp(`^(?:${(Name.PATTERN as RegExp).source})$`);

/** True when the text alone reads as one name, and as the same name. */
export function isPlainName(text: string): boolean {
  return wholeName.test(text) && plainWidth(text) === text && !reserved.has(text);
}

const reserved: ReadonlySet<string> = reservedWords();

function reservedWords(): ReadonlySet<string> {
  const tables = [Keywords.clauses, Words.particles, Words.roundings, Keywords.leads];
  const words = tables.flatMap((table) => Object.values(table).flatMap((word) => spellings(word)));
  // `decided by` is one word: a name `decided` in front of the clause `by` would be swallowed. Leads stand behind no name.
  const leads = Object.values(Keywords.leads).flatMap((word) => spellings(word));
  const known = new Set(words.filter((word) => !leads.includes(word)));
  const swallowed = words.flatMap((word) => {
    const [first = '', second] = word.split(' ');
    return second !== undefined && known.has(second) ? [first] : [];
  });
  return new Set([...words, ...swallowed]);
}

function functionText(name: string, language: Language): string {
  const known = Object.values(Words.functions).find((word) => isSpelled(word, name));
  if (known === undefined) return nameText(name);
  return known[language].includes(name) ? name : known[language][0];
}

function operatorText(operator: Syntax.Operator, language: Language): string {
  return operator === 'and' || operator === 'or' ? Words.particles[operator][language][0] : operator;
}

const shortUnits: ReadonlySet<string> = new Set(['sec', 'min']);
const spacedUnits: ReadonlySet<string> = new Set(
  unitNames().filter((name) => /^[A-Za-z]{3,12}$/.test(name) && !shortUnits.has(name)),
);

/** English unit words stand apart (`5 people`), signs and Chinese units do not (`25s`, `5人`). */
function unitGap(unit: string): string {
  return spacedUnits.has(unit) ? ' ' : '';
}
