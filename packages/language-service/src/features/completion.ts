/** What may be written at the cursor: words in both languages, names, columns of the data, units; found by characters, pinyin initials or English. */
import { type ClauseWord, clauses, type Language, type Lexeme } from '@kaohe/compiler';
import type { Span } from '@kaohe/diagnostics';
import type { Candidate, CandidateKind } from '../candidates/candidate.js';
import { columnNames, declaredNames, isValue, labelNames, memberNames, ruleSetNames } from '../candidates/names.js';
import {
  clauseKeys,
  clauseWords,
  declarationWords,
  functionWords,
  particleWords,
  roundingWords,
  type Tongue,
  unitWords,
  wordCandidates,
  wordsOf,
} from '../candidates/words.js';
import { fitOf } from '../matching/match.js';
import { baseOf } from '../workspace/header.js';
import { type Place, placeAt } from '../workspace/place.js';
import type { Workspace } from '../workspace/workspace.js';

/** One thing to choose. They come in the order in which they should be shown. */
export interface Completion {
  readonly label: string;
  readonly kind: CandidateKind;
  readonly detail: string;
  readonly documentation: string;
  readonly insert: string;
}

/** What fits, and the stretch that a choice replaces. */
export interface Completions {
  readonly span: Span;
  /** What is written in that stretch so far. */
  readonly typed: string;
  readonly items: readonly Completion[];
}

const mostShown = 200;

/** What may stand at the offset, best first. */
export function completionsAt(
  workspace: Workspace,
  file: string,
  offset: number,
  language: Language,
): Completions | undefined {
  const document = workspace.document(file);
  if (document === undefined) return undefined;
  const place = placeAt(document, offset);
  const tongue: Tongue = { file: document.language(), reader: language };
  const fitting = candidatesAt({ workspace, file, tongue, place }).flatMap((candidate, index) => {
    const fit = fitOf(candidate, place.typed);
    return fit === undefined ? [] : [{ candidate, rank: candidate.group + fit * 3, index }];
  });
  fitting.sort((left, right) => left.rank - right.rank || left.index - right.index);
  const seen = new Set<string>();
  const items = fitting.flatMap(({ candidate }) => {
    const { word, kind, detail, documentation, insert = word } = candidate;
    if (seen.has(word)) return [];
    seen.add(word);
    return [{ label: word, kind, detail, documentation, insert }];
  });
  return { span: place.span, typed: place.typed, items: items.slice(0, mostShown) };
}

interface Asked {
  readonly workspace: Workspace;
  readonly file: string;
  readonly tongue: Tongue;
  readonly place: Place;
}

function candidatesAt(asked: Asked): readonly Candidate[] {
  const { workspace, file, place, tongue } = asked;
  switch (place.position) {
    case 'comment':
      return [];
    case 'text':
      return clauseAt(place.before) === 'aliases' ? columnNames(workspace, file, true) : [];
    case 'header':
      return headerCandidates(asked);
    case 'clause':
      if (place.isKey) return clauseKeys(tongue, place.keyword);
      return [...rowStarts(asked), ...clauseWords(tongue, place.keyword, place.lead !== undefined)];
    case 'row':
      return [...rowStarts(asked), ...valueCandidates(asked)];
    case 'inside':
      return insideCandidates(asked);
  }
}

/** On the line of a declaration: its word, its name, then clauses. */
function headerCandidates(asked: Asked): readonly Candidate[] {
  const { workspace, file, place, tongue } = asked;
  const { before, lead, keyword } = place;
  const document = workspace.document(file);
  const extends_ = document !== undefined && baseOf(document.file()) !== undefined;
  if (before.length === 0) return declarationWords(tongue, extends_);
  const isChange = lead === 'change' || lead === 'remove' || keyword === 'override';
  const last = before.at(-1);
  if (last?.kind.startsWith('lead.') === true)
    return [...declarationWords(tongue, false), ...declaredNames(workspace, file, tongue, 1)];
  if (last?.kind.startsWith('declaration.') === true) {
    if (isChange)
      return declaredNames(workspace, file, tongue, 0, (one) =>
        keyword === 'override' ? isValue(one) : one === keyword,
      );
    return keyword === 'input' ? columnNames(workspace, file, false) : [];
  }
  if (place.isKey) return [];
  return insideCandidates(asked);
}

/** Inside a clause, or behind one on the same line. */
function insideCandidates(asked: Asked): readonly Candidate[] {
  const { workspace, file, place, tongue } = asked;
  const { before, keyword } = place;
  const last = before.at(-1);
  const clause = clauseAt(before);
  if (last?.kind === 'Dot') return memberNames(workspace, file, before.at(-2)?.text ?? '', tongue);
  if (isNumber(last) && last?.end === place.span.start) return unitWords(tongue, unitsOf(asked), 0);
  if (last?.kind === 'Colon' && keyword !== 'case') return typeCandidates(asked);
  const shape = clause === undefined ? undefined : clauses[clause].shape;
  const isOpen = isOperand(last) || depthOf(before) > 0 || place.isKey;
  const more = isOpen ? [] : clauseWords(tongue, keyword, place.lead !== undefined).map(behind);
  if (clause !== undefined && (shape === 'names' || shape === 'base')) return [...namesOf(asked, clause), ...more];
  if (shape === 'nothing' || shape === 'version' || shape === 'text') return more;
  const special = clause === undefined ? [] : wordsOf(tongue, clause);
  return [...special, ...(isOperand(last) ? valueCandidates(asked) : operatorCandidates(asked)), ...more];
}

/** Other clauses may follow, after what belongs here. */
function behind(candidate: Candidate): Candidate {
  return { ...candidate, group: candidate.group + 4 };
}

function namesOf({ workspace, file, tongue, place }: Asked, clause: ClauseWord): readonly Candidate[] {
  const special = wordsOf(tongue, clause);
  switch (clause) {
    case 'extends':
      return ruleSetNames(workspace, file);
    case 'aliases':
    case 'subject':
    case 'belongs':
    case 'account':
      return columnNames(workspace, file, false);
    case 'per':
      return [
        ...special,
        ...cohortNames(workspace, file),
        ...declaredNames(workspace, file, tongue, 1, (one) => one === 'input' || one === 'records'),
      ];
    case 'meets':
      return [...declaredNames(workspace, file, tongue, 0, (one) => one === 'grade'), ...special];
    case 'dated':
      return declaredNames(workspace, file, tongue, 0, (one) => one === 'input');
    default:
      return place.keyword === 'ruleset' && special.length === 0 ? columnNames(workspace, file, false) : special;
  }
}

function cohortNames(workspace: Workspace, file: string): readonly Candidate[] {
  const cohort = workspace.compiled(file)?.ruleSet.cohort;
  return cohort === undefined
    ? []
    : [{ word: cohort, others: [], kind: 'column', detail: '', documentation: '', insert: undefined, group: 0 }];
}

function typeCandidates(asked: Asked): readonly Candidate[] {
  const types = (['number', 'text', 'yesNo', 'date'] as const).flatMap((id) => wordCandidates(asked.tongue, id, 0));
  return [...particleWords(asked.tongue, ['oneOf'], 0), ...types, ...unitWords(asked.tongue, unitsOf(asked), 1)];
}

function unitsOf({ workspace, file }: Asked): readonly string[] {
  const occurrences = workspace.chainOf(file).flatMap((document) => document.occurrences());
  return occurrences.filter(({ space, isDeclaration }) => space === 'unit' && isDeclaration).map(({ text }) => text);
}

/** Where a row may begin: labels and 否则. */
function rowStarts(asked: Asked): readonly Candidate[] {
  const { keyword } = asked.place;
  const isTable = keyword === 'kpi' || keyword === 'table' || keyword === 'quota';
  if (!isTable && keyword !== 'grade' && keyword !== 'tiers') return [];
  return [
    ...(isTable ? labelNames(asked.workspace, asked.file, subjectOf(asked), 1) : []),
    ...particleWords(asked.tongue, ['else'], 1),
  ];
}

/** What the rows of the declaration look at, where it is one name. */
function subjectOf({ place: { statement } }: Asked): string | undefined {
  const clause = statement?.clauses.find(
    (one) => one.kind === 'formula' || (one.kind === 'expressions' && one.word === 'by'),
  );
  const expression =
    clause?.kind === 'formula' ? clause.expression : clause?.kind === 'expressions' ? clause.expressions[0] : undefined;
  return expression?.kind === 'reference' ? expression.path[0]?.text : undefined;
}

/** Where a value is expected. */
function valueCandidates(asked: Asked): readonly Candidate[] {
  const { workspace, file, tongue, place } = asked;
  return [
    ...declaredNames(workspace, file, tongue, 1),
    ...labelNames(workspace, file, comparedWith(place.before), 2),
    ...functionWords(tongue, 2),
    ...particleWords(tongue, ['if', 'not', 'none', 'required', 'yes', 'no', 'else'], 3),
    ...wordCandidates(tongue, 'thisPeriod', 3),
  ];
}

/** Where an operator is expected, or the end. */
function operatorCandidates({ tongue, workspace, file, place }: Asked): readonly Candidate[] {
  const inBrackets = depthOf(place.before) > 0;
  return [
    ...particleWords(tongue, ['and', 'or', 'then', 'else'], 1),
    ...(inBrackets ? particleWords(tongue, ['last', 'yearToDate', 'withoutSelf', 'atLeast', 'soFar'], 1) : []),
    ...(inBrackets ? cohortNames(workspace, file) : []),
    ...roundingWords(tongue, 2),
  ];
}

/** The name left of a comparison: `等级 = `. */
function comparedWith(before: readonly Lexeme[]): string | undefined {
  const [name, operator] = before.slice(-2);
  const isComparison = operator?.kind === 'Equals' || operator?.kind === 'NotEquals';
  return isComparison && name?.kind === 'Name' ? name.text : undefined;
}

/** The clause that is being written: the last word of one outside brackets. */
function clauseAt(before: readonly Lexeme[]): ClauseWord | undefined {
  let depth = 0;
  for (const { kind } of before.toReversed()) {
    if (kind === 'Close' || kind === 'CloseSquare') depth += 1;
    if (kind === 'Open' || kind === 'OpenSquare') depth -= 1;
    // Kinds of clauses are named `clause.<id>`.
    if (depth === 0 && kind.startsWith('clause.')) return kind.slice('clause.'.length) as ClauseWord;
  }
  return undefined;
}

function depthOf(before: readonly Lexeme[]): number {
  return before.reduce((depth, { kind }) => depth + (kind === 'Open' ? 1 : kind === 'Close' ? -1 : 0), 0);
}

function isNumber(word: Lexeme | undefined): boolean {
  return word?.kind === 'Number' || word?.kind === 'Quantity';
}

/** True behind what must be followed by a value. */
function isOperand(last: Lexeme | undefined): boolean {
  return (
    last === undefined ||
    !['Name', 'QuotedName', 'Number', 'Quantity', 'Close', 'CloseSquare', 'Date', 'Text'].includes(last.kind)
  );
}
