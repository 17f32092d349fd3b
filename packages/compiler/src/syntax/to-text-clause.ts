/** Clauses as canonical text: the word, and what follows it. Both faces print their clauses with these. */
import { rawTokens } from '../tokens/from-source.js';
import * as Keywords from '../tokens/keywords.js';
import { isSpelled, type Language } from '../tokens/spelling.js';
import * as Words from '../tokens/words.js';
import { phraseOf, specialWord } from './clause-words.js';
import { plainWidth } from './cst.js';
import {
  cellText,
  expressionText,
  isPlainName,
  nameOrTextText,
  nameText,
  pathText,
  quotedText,
} from './to-text-expression.js';
import type * as Syntax from './tree.js';

/** A clause as it stands on a line. */
export function clauseText(clause: Syntax.Clause, language: Language): string {
  switch (clause.kind) {
    case 'formula':
      return `= ${clauseBody(clause, language)}`;
    case 'type':
      return `: ${clauseBody(clause, language)}`;
    case 'row': {
      const right = rowRight(clause, language);
      return right === undefined ? clauseBody(clause, language) : `${clauseBody(clause, language)} -> ${right}`;
    }
    case 'share':
      return `${clauseBody(clause, language)} ${shareRight(clause, language)}`;
    case 'nothing':
    case 'expression':
    case 'expressions':
    case 'names':
    case 'text':
    case 'arrow':
    case 'cell':
    case 'base':
    case 'version':
    case 'case':
    case 'allow':
      return `${Keywords.clauses[clause.word][language][0]} ${clauseBody(clause, language)}`.trimEnd();
  }
}

/** What stands behind the word of a clause; of a row or share, what stands on its left. */
export function clauseBody(clause: Syntax.Clause, language: Language): string {
  switch (clause.kind) {
    case 'formula':
    case 'expression':
      return expressionText(clause.expression, language);
    case 'type':
      return clause.type.kind === 'labels'
        ? `${Words.particles.oneOf[language][0]} ${clause.type.labels.map((label) => nameText(label.text)).join(', ')}`
        : unitTypeText(clause.type.text, language);
    case 'nothing':
      return '';
    case 'expressions':
      return clause.expressions.map((one) => expressionText(one, language)).join(', ');
    case 'names':
      return namesText(clause, language);
    case 'text':
      return quotedText(clause.text.text);
    case 'arrow':
      return arrowText(clause, language);
    case 'cell':
      return clause.word === 'inForce' ? runText(clause.cell, language) : cellText(clause.cell, language);
    case 'base':
      return nameOrTextText(clause.name.text) + (clause.version === undefined ? '' : `@${clause.version.text}`);
    case 'version':
      return isPlainVersion(clause.text.text) ? clause.text.text : quotedText(clause.text.text);
    case 'case':
      return caseText(clause, language);
    case 'allow':
      return allowText(clause, language);
    case 'row':
      return clause.cells.map((cell) => cellText(cell, language)).join(', ');
    case 'share':
      return nameText(clause.label.text);
  }
}

/** `2025-09-01 起`, `from 2025-09-01 to 2026-08-31`. */
function runText(cell: Syntax.Cell, language: Language): string {
  const [side, ...more] = cell.kind === 'sided' ? cell.sides : [];
  if (side?.operator === '>=' && side.edge.kind === 'date' && more.length === 0)
    return language === 'zh' ? `${side.edge.text} 起` : `from ${side.edge.text}`;
  if (cell.kind !== 'range' || cell.low.kind !== 'date' || cell.high.kind !== 'date') return cellText(cell, language);
  const [low, high] = [cell.low.text, cell.high.text];
  return language === 'zh' ? `${low} 至 ${high}` : `from ${low} to ${high}`;
}

/** What stands behind the label of a share. */
export function shareRight({ bound, amount }: Syntax.Share, language: Language): string {
  const word = (id: 'atMost' | 'atLeast' | 'rest'): string => Words.particles[id][language][0];
  if (amount === undefined) return word('rest');
  const text = expressionText(amount, language);
  return bound === undefined ? text : `${word(bound === 'at-most' ? 'atMost' : 'atLeast')} ${text}`;
}

/** What stands behind the arrow of a row. */
export function rowRight(row: Syntax.Row, language: Language): string | undefined {
  if (row.result === undefined) return undefined;
  const result = resultsText(row, language);
  return row.label === undefined ? result : `${result} ${quotedText(row.label.text)}`;
}

/** The results of a row without its label. */
export function resultsText({ result, more }: Syntax.Row, language: Language): string {
  return [result, ...more].flatMap((one) => (one === undefined ? [] : [expressionText(one, language)])).join(', ');
}

/** The text of a type that is a unit or one of the words for text, yes or no, number. */
export function unitTypeText(text: string, language: Language): string {
  const word = [Words.words.text, Words.words.yesNo, Words.words.number, Words.words.date].find((one) =>
    isSpelled(one, text),
  );
  if (word !== undefined) return word[language][0];
  return text
    .split(/([/*])/)
    .map((part) => (/^[/*%‰]$/.test(part) ? part : nameText(part)))
    .join('');
}

/** The names and the special word of a clause as one phrase, where it is one. */
export function phraseText(clause: Syntax.NamesClause, language: Language): string | undefined {
  const texts = clause.names.map((name) => name.text);
  const phrase = phraseOf(clause.word, texts, language);
  if (phrase === undefined) return undefined;
  const isPlain = phrase.word.split(' ').every(isPlainName) || isRounding(phrase.word);
  const word = isPlain ? phrase.word : quotedText(phrase.word);
  return phrase.names.length === 0 ? word : `${phrase.names.map(listedName).join(', ')} ${word}`;
}

function isRounding(text: string): boolean {
  return Object.values(Words.roundings).some((one) => isSpelled(one, text));
}

function namesText(clause: Syntax.NamesClause, language: Language): string {
  return phraseText(clause, language) ?? clause.names.map((name) => listedName(name.text)).join(', ');
}

function listedName(text: string): string {
  return isPlainName(text) ? text : quotedText(text);
}

function arrowText(clause: Syntax.ArrowClause, language: Language): string {
  const side = (expression: Syntax.Expression): string => {
    const [first, second] = expression.kind === 'reference' ? expression.path : [];
    const word =
      first !== undefined && second === undefined ? specialWord(clause.word, first.text, language) : undefined;
    return word ?? expressionText(expression, language);
  };
  const left =
    clause.left === undefined
      ? ''
      : // what stands in the data is no word of the language
        clause.word === 'status'
        ? expressionText(clause.left, language)
        : side(clause.left);
  return clause.right === undefined ? left : `${left} -> ${side(clause.right)}`.trimStart();
}

function allowText({ code, reason }: Syntax.AllowClause, language: Language): string {
  return reason === undefined
    ? code.text
    : `${code.text} ${Keywords.clauses.because[language][0]} ${quotedText(reason.text)}`;
}

function caseText(clause: Syntax.CaseClause, language: Language): string {
  const who = [
    clause.person &&
      nameOrTextText(clause.person.text) + (clause.records === undefined ? '' : `.${nameText(clause.records.text)}`),
    clause.team && `${Keywords.clauses.belongs[language][0]} ${nameOrTextText(clause.team.text)}`,
    clause.period && `@${clause.period.text}`,
  ].filter((part) => part !== undefined);
  const assignments = clause.assignments.map(
    ({ path, value }) => `${pathText(path, language)} = ${expressionText(value, language)}`,
  );
  return (who.length === 0 ? '' : `${who.join(' ')}: `) + assignments.join(', ');
}

const versionTokens: ReadonlySet<string> = new Set(['Date', 'Number', 'Quantity', 'Name', 'Minus', 'Dot']);

/** True when the version reads back letter by letter without quotes. */
function isPlainVersion(text: string): boolean {
  const { tokens, comments, diagnostics } = rawTokens('', text, 0);
  return (
    text !== '' &&
    diagnostics.length === 0 &&
    comments.length === 0 &&
    tokens.every((token) => versionTokens.has(token.tokenType.name)) &&
    tokens.map((token) => plainWidth(token.image)).join('') === text
  );
}
