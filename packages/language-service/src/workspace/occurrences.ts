/** Every name in a syntax tree, with what kind of thing it names as far as the place tells. */
import { childrenOf, expressionsOf, isSpelled, members, type Syntax, words } from '@kaohe/compiler';
import { type Span, span } from '@kaohe/diagnostics';

/** What names name. A `word` is a declared name if there is one, else a label; a `member` an output of a table, else a label. */
export type Space = 'name' | 'label' | 'output' | 'ruleset' | 'unit' | 'heading' | 'word' | 'member';

/** One name where it stands. */
export interface Occurrence {
  readonly text: string;
  readonly span: Span;
  readonly space: Space;
  readonly isDeclaration: boolean;
  /** True where quotes of a string may stand instead of 「」. */
  readonly mayBeText: boolean;
  readonly statement: Syntax.Statement;
}

/** The id of a total without a name, and its English spelling. */
export const unnamedTotal = '总分';

/** The name a written name stands for. */
export function plainName(text: string): string {
  return text === 'total' ? unnamedTotal : text;
}

/** The names of a file in reading order. */
export function occurrencesIn(file: Syntax.File): readonly Occurrence[] {
  const found: Occurrence[] = [];
  for (const statement of file.statements) addStatement(statement, found);
  return found.sort((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
}

type Add = (name: Syntax.Name, space: Space, isDeclaration?: boolean, mayBeText?: boolean) => void;

function addStatement(statement: Syntax.Statement, found: Occurrence[]): void {
  const add: Add = ({ text, span: place }, space, isDeclaration = false, mayBeText = false) => {
    if (text !== '') found.push({ text: plainName(text), span: place, space, isDeclaration, mayBeText, statement });
  };
  const { name, keyword, lead } = statement;
  if (name !== undefined) {
    if (keyword === 'ruleset') add(name, 'ruleset', true);
    else if (keyword === 'unit') add(name, 'unit', lead !== 'remove');
    else add(name, 'name', declares(statement));
  }
  for (const clause of statement.clauses) addClause(statement, clause, add);
}

/** Changes, removals and overrides name what another statement declares. */
function declares({ keyword, lead }: Syntax.Statement): boolean {
  return lead !== 'change' && lead !== 'remove' && keyword !== undefined && keyword !== 'override';
}

function addClause(statement: Syntax.Statement, clause: Syntax.Clause, add: Add): void {
  switch (clause.kind) {
    case 'type':
      addType(clause.type, add);
      return;
    case 'names':
      addNames(statement, clause, add);
      return;
    case 'base':
      add(clause.name, 'ruleset', false, true);
      return;
    case 'case':
      if (clause.records !== undefined) add(clause.records, 'name');
      for (const { path, value } of clause.assignments) {
        addPath(path, add);
        addExpression(value, add);
      }
      return;
    case 'share':
      add(clause.label, 'label');
      break;
    case 'row':
      addRow(statement, clause, add);
      return;
    case 'formula':
    case 'nothing':
    case 'expression':
    case 'expressions':
    case 'text':
    case 'arrow':
    case 'cell':
    case 'version':
      break;
  }
  for (const expression of expressionsOf(clause)) addExpression(expression, add);
}

function addType(type: Syntax.WrittenType, add: Add): void {
  if (type.kind === 'labels') for (const label of type.labels) add(label, 'label', true);
  else addUnits(type.text, type.span, add);
}

/** The base units in the text of a unit; only those that are written as they are read have a place. */
function addUnits(text: string, place: Span, add: Add): void {
  if (place.end - place.start !== text.length) return;
  for (const { 0: part, index } of text.matchAll(/[^/*·×^\s]+/g)) {
    add({ text: part, span: span(place.file, place.start + index, place.start + index + part.length) }, 'unit');
  }
}

function addNames({ keyword }: Syntax.Statement, { word, names }: Syntax.NamesClause, add: Add): void {
  const isHeader = keyword === 'ruleset';
  for (const [index, name] of names.entries()) {
    if (word === 'per' && !isHeader) add(name, 'name', false, true);
    if (word === 'meets' && index === 0) add(name, 'name', false, true);
    if (word === 'dated') add(name, 'name', false, true);
    if (word === 'gives') add(name, 'output', true, true);
    if (isHeader && ['subject', 'belongs', 'account', 'per'].includes(word)) add(name, 'heading', true, true);
  }
}

/** What a grade gives are labels; elsewhere results may be anything. */
function addRow({ keyword }: Syntax.Statement, row: Syntax.Row, add: Add): void {
  if (keyword === 'grade') {
    for (const result of [row.result, ...row.more]) {
      if (result?.kind === 'reference') for (const name of result.path.slice(0, 1)) add(name, 'label', true);
    }
    for (const expression of expressionsOf({ ...row, result: undefined, more: [] })) addExpression(expression, add);
    return;
  }
  for (const expression of expressionsOf(row)) addExpression(expression, add);
}

function addExpression(expression: Syntax.Expression, add: Add): void {
  if (expression.kind === 'reference') addPath(expression.path, add);
  if (expression.kind === 'number' && expression.unit !== '') {
    const { file, end } = expression.span;
    addUnits(expression.unit, span(file, end - expression.unit.length, end), add);
  }
  for (const child of childrenOf(expression)) addExpression(child, add);
}

function addPath([first, second]: readonly Syntax.Name[], add: Add): void {
  if (first === undefined || (second !== undefined && isSpelled(words.thisPeriod, first.text))) return;
  add(first, 'word');
  if (second !== undefined && !members.some((id) => isSpelled(words[id], second.text))) add(second, 'member');
}
