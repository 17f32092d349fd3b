/** Syntax tree -> YAML text: one key for each declaration, one for each clause, comments where they stood. */
import { type Part, partOf } from '../syntax/declarations.js';
import { clausesInOrder, commentText, headerText, isDeclarationWord, paragraphsText } from '../syntax/to-text.js';
import { clauseBody, phraseText, resultsText, rowRight, shareRight } from '../syntax/to-text-clause.js';
import { nameText } from '../syntax/to-text-expression.js';
import type * as Syntax from '../syntax/tree.js';
import * as Keywords from '../tokens/keywords.js';
import type { Language } from '../tokens/spelling.js';
import * as Words from '../tokens/words.js';
import { scalarText, textScalar } from './scalar-text.js';
import { extraKeys, isRepeatable, keyOfPart, rowKeys, spellingOfKey } from './shape.js';

/** The whole file as canonical YAML. */
export function yamlFromFile(file: Syntax.File, language: Language): string {
  const numbered = numbering();
  return paragraphsText(file, (statement) => statementLines(statement, numbered, language));
}

/** An entry beside others: `inFlow` is its value between brackets, undefined where it has lines of its own. */
export interface WrittenEntry {
  readonly key: string;
  readonly value: string;
  readonly inFlow: string | undefined;
}

/** A row among other rows. */
export function rowEntry(row: Syntax.Row, language: Language): WrittenEntry {
  const value = (place: 'block' | 'flow'): string => entryValue(row, place, language).trimStart();
  return { key: clauseBody(row, language), value: value('block'), inFlow: value('flow') };
}

/** A clause under its own key. */
export function clauseEntry(clause: Syntax.Clause, language: Language): WrittenEntry {
  const key = spellingOfKey(keyOfPart(partOf(clause)))[language][0];
  if (clause.kind !== 'row' && clause.kind !== 'share' && clause.kind !== 'allow') {
    const value = valueText(clause, language);
    return { key, value, inFlow: value };
  }
  const lines = entriesLines(key, [clause], language).slice(1);
  return { key, value: lines.map((line) => `\n${line}`).join(''), inFlow: undefined };
}

/** Numbers equal keys of one mapping: `X`, `X #2`. */
type Numbering = (key: string) => string;

function numbering(): Numbering {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key} #${count}`;
  };
}

function statementLines(statement: Syntax.Statement, numbered: Numbering, language: Language): readonly string[] {
  const key = scalarText(numbered(keyText(statement, language)));
  const { onHeader, below } = clausesInOrder(statement);
  const inner = numbering();
  const isTest = statement.keyword === 'case';
  const title =
    isTest || statement.title === undefined
      ? []
      : [`${extraKeys.title[language][0]}: ${textScalar(statement.title.text)}`];
  const lines = [...title, ...runsOf([...onHeader, ...below]).flatMap((run) => runLines(run, inner, language))];
  return [
    ...statement.comments.above.map(commentText),
    `${key}:${lines.length === 0 ? ' {}' : ''}${behindText(statement.comments)}`,
    ...lines.map((line) => `  ${line}`),
  ];
}

/** `指标 订单转化率`; of a test its title without quotes, if it reads back as one. */
function keyText(statement: Syntax.Statement, language: Language): string {
  const { title, keyword, lead, name } = statement;
  // A key shows no line end behind the name, so a name like a declaration word needs its marks.
  if (keyword === undefined && lead !== undefined && name !== undefined && isDeclarationWord(name.text)) {
    return `${Keywords.leads[lead][language][0]} 「${name.text}」`;
  }
  if (statement.keyword !== 'case') return headerText({ ...statement, title: undefined }, language);
  if (title === undefined || statement.name !== undefined) return headerText(statement, language);
  const isBare = title.text.trim() === title.text && title.text !== '' && !/^["“＂]|#\d+$|[\n\r]/.test(title.text);
  return isBare
    ? `${headerText({ ...statement, title: undefined }, language)} ${title.text}`
    : headerText(statement, language);
}

type Run = readonly [Syntax.Clause, ...Syntax.Clause[]];

/** Clauses that stand under one key: rows, shares, and repeated clauses of one word. */
function runsOf(clauses: readonly Syntax.Clause[]): readonly Run[] {
  const runs: [Syntax.Clause, ...Syntax.Clause[]][] = [];
  for (const clause of clauses) {
    const run = runs.at(-1);
    const part = partOf(clause);
    if (run !== undefined && isGathered(part) && partOf(run[0]) === part) run.push(clause);
    else runs.push([clause]);
  }
  return runs;
}

function isGathered(part: Part): boolean {
  return part === 'rows' || part === 'shares' || part === 'allow' || isRepeatable(keyOfPart(part));
}

function runLines(run: Run, numbered: Numbering, language: Language): readonly string[] {
  const [first, second] = run;
  const key = scalarText(numbered(spellingOfKey(keyOfPart(partOf(first)))[language][0]));
  if (first.kind === 'row' || first.kind === 'share' || first.kind === 'allow') return entriesLines(key, run, language);
  if (second === undefined)
    return [
      ...first.comments.above.map(commentText),
      `${key}: ${valueText(first, language)}${behindText(first.comments)}`,
    ];
  return [`${key}:`, ...run.flatMap((clause) => commented(clause, `- ${valueText(clause, language)}`))];
}

/** Rows and shares: a mapping from their left side to their right side. */
function entriesLines(key: string, run: Run, language: Language): readonly string[] {
  const numbered = numbering();
  const isFlow = run.every(
    ({ kind, comments }) => kind === 'share' && comments.above.length === 0 && comments.behind === undefined,
  );
  const entries = run.map((clause) => {
    const left = numbered(clause.kind === 'allow' ? clause.code.text : clauseBody(clause, language));
    const place = isFlow ? 'flow' : 'block';
    return { clause, own: scalarText(left, place), value: `:${entryValue(clause, place, language)}` };
  });
  if (isFlow) return [`${key}: {${entries.map(({ own, value }) => own + value).join(', ')}}`];
  return [`${key}:`, ...entries.flatMap(({ clause, own, value }) => commented(clause, ...keyed(own, value)))];
}

function entryValue(clause: Syntax.Clause, place: 'block' | 'flow', language: Language): string {
  if (clause.kind === 'allow') return clause.reason === undefined ? '' : ` ${textScalar(clause.reason.text, place)}`;
  if (clause.kind === 'share') return ` ${scalarText(shareRight(clause, language), place)}`;
  if (clause.kind !== 'row' || clause.result === undefined) return '';
  if (clause.label === undefined) return ` ${scalarText(rowRight(clause, language) ?? '', place)}`;
  const result = scalarText(resultsText(clause, language), 'flow');
  return ` {${rowKeys.result[language][0]}: ${result}, ${rowKeys.label[language][0]}: ${textScalar(clause.label.text, 'flow')}}`;
}

function valueText(clause: Syntax.Clause, language: Language): string {
  switch (clause.kind) {
    case 'type':
      if (clause.type.kind === 'unit') return scalarText(clauseBody(clause, language));
      return `{${Words.particles.oneOf[language][0]}: [${clause.type.labels.map((label) => scalarText(nameText(label.text), 'flow')).join(', ')}]}`;
    case 'nothing':
      return isDirection(clause)
        ? Keywords.clauses[clause.word][language][0]
        : scalarText(Words.particles.yes[language][0]);
    case 'names':
      return namesText(clause, language);
    case 'text':
    case 'version':
      return textScalar(clause.text.text);
    case 'formula':
    case 'expression':
    case 'expressions':
    case 'arrow':
    case 'cell':
    case 'base':
    case 'case':
    case 'row':
    case 'share':
    case 'allow':
      return scalarText(clauseBody(clause, language));
  }
}

function isDirection(clause: Syntax.NothingClause): boolean {
  return keyOfPart(clause.word) === 'direction';
}

function namesText(clause: Syntax.NamesClause, language: Language): string {
  const phrase = phraseText(clause, language);
  if (phrase !== undefined) return scalarText(phrase);
  const [first, second] = clause.names;
  if (first !== undefined && second === undefined) return textScalar(first.text);
  return `[${clause.names.map((name) => textScalar(name.text, 'flow')).join(', ')}]`;
}

/** YAML looks no further than this for the colon behind a key, unless the key is announced. */
const longestKey = 1000;

function keyed(key: string, value: string): readonly string[] {
  return key.length > longestKey ? [`? ${key}`, value] : [key + value];
}

function commented(clause: Syntax.Clause, ...lines: readonly string[]): readonly string[] {
  const [text = '', ...more] = lines.toReversed();
  return [
    ...clause.comments.above.map((comment) => `  ${commentText(comment)}`),
    ...more.toReversed().map((line) => `  ${line}`),
    `  ${text}${behindText(clause.comments)}`,
  ];
}

function behindText({ behind }: Syntax.Comments): string {
  return behind === undefined ? '' : `  ${commentText(behind)}`;
}
