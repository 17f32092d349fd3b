/** A file that extends another: its additions, changes and removals applied to the declarations of the base, by key, never by position. */
import { type Diagnostic, diagnose, nearest, type Span } from '@kaohe/diagnostics';
import type { Change } from '@kaohe/ir';
import { once } from '../memory/once.js';
import { shapes } from '../syntax/declarations.js';
import { clauseText } from '../syntax/to-text-clause.js';
import type * as Syntax from '../syntax/tree.js';
import type { DeclarationId } from '../tokens/keywords.js';
import { changedUnit } from './changed-unit.js';
import { textsOf } from './clauses.js';
import { rowKey } from './keys.js';
import { overrideId } from './overrides.js';
import { saySame } from './same-clause.js';
import { type Declaration, unnamedTotal } from './tree.js';

export interface Layer {
  readonly declarations: readonly Declaration[];
  readonly changes: readonly Change[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether each change of a layer owes a reason. */
export interface LayerOptions {
  readonly reasonsExpected: boolean;
}

/** Changes are recorded in one language and one form, whichever face they were written in. */
const written = (clause: Syntax.Clause): string => clauseText(clause, 'zh');

/** The base with the statements of one more file applied in order. The file's `标准` header is not among the statements. */
export function overlay(
  base: readonly Declaration[],
  statements: readonly Syntax.Statement[],
  options: LayerOptions,
): Layer {
  const layer = new LayerBuilder(base, options);
  for (const statement of statements) layer.apply(statement);
  return layer.result();
}

/** The declaration a statement makes, before any change; the same object each time it is asked for. */
export const declarationFrom: (statement: Syntax.Statement) => Declaration | undefined = once((statement) => {
  const { name, keyword } = statement;
  if (keyword === undefined) return undefined;
  const own = keyword === 'override' && name !== undefined ? overrideId(name.text) : name?.text;
  return {
    keyword,
    id: own ?? (keyword === 'case' ? (statement.title?.text ?? '') : unnamedTotal),
    title: statement.title?.text ?? '',
    clauses: statement.clauses,
    origin: name?.span ?? statement.head,
    head: statement.head,
  };
});

const mostSuggested = 1000;

class LayerBuilder {
  /** Removed ones leave an empty place, so that the places of the others stay. */
  private readonly declarations: (Declaration | undefined)[] = [];
  private readonly places = new Map<string, number>();
  private readonly changes: Change[] = [];
  private readonly diagnostics: Diagnostic[] = [];
  private readonly changedPaths = new Map<string, Span>();
  private readonly options: LayerOptions;

  constructor(base: readonly Declaration[], options: LayerOptions) {
    this.options = options;
    for (const declaration of base) this.put(declaration);
  }

  result(): Layer {
    const declarations = this.declarations.filter((one) => one !== undefined);
    return { declarations, changes: this.changes, diagnostics: this.diagnostics };
  }

  apply(statement: Syntax.Statement): void {
    if (statement.lead === 'change') this.change(statement);
    else if (statement.lead === 'remove') this.remove(statement);
    else this.add(statement);
  }

  private add(statement: Syntax.Statement): void {
    const made = isNameless(statement) ? undefined : declarationFrom(statement);
    if (made === undefined) return;
    const twin = this.declarations[this.places.get(placeKey(made)) ?? -1];
    if (twin !== undefined) {
      this.diagnostics.push(diagnose('names/duplicate', made.origin, { name: made.id }, { related: [twin.origin] }));
      return;
    }
    this.put(made);
  }

  private put(declaration: Declaration): void {
    this.places.set(placeKey(declaration), this.declarations.length);
    this.declarations.push(declaration);
  }

  private remove(statement: Syntax.Statement): void {
    const index = this.targetOf(statement);
    const target = index === undefined ? undefined : this.declarations[index];
    if (index === undefined || target === undefined) return;
    this.declarations[index] = undefined;
    this.places.delete(placeKey(target));
    this.record(target.id, target.id, '', statement, statement.clauses, statement.head);
  }

  private change(statement: Syntax.Statement): void {
    const index = this.targetOf(statement);
    const target = index === undefined ? undefined : this.declarations[index];
    if (index === undefined || target === undefined) return;
    const changes = statement.clauses.filter((clause) => !('word' in clause && clause.word === 'because')).map(asRow);
    // Examples show what the base does; they do not bind a file that scores differently.
    let clauses = changes.some(changesScores) ? target.clauses.filter((one) => !isExample(one)) : target.clauses;
    for (const clause of changes) clauses = this.withClause(target, clauses, clause, statement);
    this.declarations[index] = { ...target, clauses };
  }

  private targetOf(statement: Syntax.Statement): number | undefined {
    const written = statement.name?.text ?? unnamedTotal;
    const name = statement.keyword === 'override' ? overrideId(written) : written;
    const index = this.places.get(name);
    const target = index === undefined ? undefined : this.declarations[index];
    if (target !== undefined && (statement.keyword === undefined || target.keyword === statement.keyword)) return index;
    const known = this.declarations.flatMap((one) => (one === undefined || isCase(one) ? [] : [one.id]));
    // Among more names than anyone wrote by hand a guess helps nobody, and guessing for each mistake would take minutes.
    const suggestion = known.length > mostSuggested ? '' : (nearest(name, known) ?? '');
    this.diagnostics.push(
      diagnose('rules/change-target', statement.name?.span ?? statement.head, { path: name, suggestion }),
    );
    return undefined;
  }

  private withClause(
    target: Declaration,
    clauses: readonly Syntax.Clause[],
    clause: Syntax.Clause,
    statement: Syntax.Statement,
  ): readonly Syntax.Clause[] {
    const key = clauseKey(target.keyword, clause);
    const path = `${target.id}${key === 'formula' ? '' : `.${printedKey(key, clause)}`}`;
    const twice = this.changedPaths.get(path);
    if (twice !== undefined) {
      this.diagnostics.push(diagnose('rules/change-twice', clause.span, { path }, { related: [twice] }));
      return clauses;
    }
    this.changedPaths.set(path, clause.span);
    const matches = clauses.filter((one) => clauseKey(target.keyword, one) === key);
    if (clause.kind === 'row' || clause.kind === 'share') {
      const known = clauses
        .filter((one) => one.kind === clause.kind)
        .map((one) => printedKey(clauseKey(target.keyword, one), one));
      if (matches.length === 0) {
        this.diagnostics.push(
          diagnose('rules/row-unknown', clause.span, { key: printedKey(key, clause), known: known.join(', ') }),
        );
        return clauses;
      }
      if (matches.length > 1) {
        this.diagnostics.push(
          diagnose(
            'rules/row-ambiguous',
            clause.span,
            { key: printedKey(key, clause), count: matches.length },
            { related: matches.map((one) => one.span) },
          ),
        );
        return clauses;
      }
    }
    const [old] = matches;
    const units = old && changedUnit(old, clause, this.declaredUnits());
    if (units !== undefined) {
      this.diagnostics.push(diagnose('rules/change-unit', clause.span, { path, ...units }));
      return clauses;
    }
    const was = old === undefined ? '' : written(old);
    const now = written(clause);
    if (was === now || (old !== undefined && saySame(old, clause)))
      this.diagnostics.push(diagnose('rules/change-no-effect', clause.span, { path }));
    this.record(path, was, now, statement, statement.clauses, clause.span);
    if (old === undefined) return [...clauses, clause];
    return clauses.flatMap((one) => (one === old ? [clause] : matches.includes(one) ? [] : [one]));
  }

  private declaredUnits(): readonly string[] {
    return this.declarations.flatMap((one) => (one?.keyword === 'unit' ? [one.id] : []));
  }

  private record(
    path: string,
    was: string,
    now: string,
    statement: Syntax.Statement,
    clauses: readonly Syntax.Clause[],
    origin: Span,
  ): void {
    const reason = textsOf(clauses, 'because').join('；');
    if (reason === '' && this.options.reasonsExpected)
      this.diagnostics.push(diagnose('rules/change-reason-missing', statement.name?.span ?? origin, { path }));
    this.changes.push({ path, was, now, reason, origin });
  }
}

/** `A = 1.2` in a change is the row `A -> 1.2`. */
function asRow(clause: Syntax.Clause): Syntax.Clause {
  if (clause.kind !== 'row' || clause.result !== undefined) return clause;
  const [cell] = clause.cells;
  if (cell?.kind !== 'expression' || cell.expression.kind !== 'infix' || cell.expression.operator !== '=')
    return clause;
  const { left, right } = cell.expression;
  return { ...clause, cells: [{ kind: 'expression', expression: left, span: left.span }], result: right };
}

/** Two clauses with one key say the same thing; the later one takes the place of the earlier. */
function clauseKey(keyword: DeclarationId, clause: Syntax.Clause): string {
  switch (clause.kind) {
    case 'formula':
    case 'type':
      return clause.kind;
    case 'row':
      return `row ${rowKey(keyword, clause)}`;
    case 'share':
      return `share ${clause.label.text}${{ none: '', 'at-most': ' <=', 'at-least': ' >=' }[clause.bound ?? 'none']}`;
    default:
      return ways[clause.word] ?? clause.word;
  }
}

/** Clauses that answer one question with different words. */
const ways: Readonly<Record<string, string>> = {
  higher: 'direction',
  lower: 'direction',
  restarts: 'counting',
  runsOn: 'counting',
};

function printedKey(key: string, clause: Syntax.Clause): string {
  return clause.kind === 'row' || clause.kind === 'share'
    ? key.slice(key.indexOf(' ') + 1).replaceAll(/\|[a-z,]*/g, '')
    : key;
}

function changesScores(clause: Syntax.Clause): boolean {
  return clause.kind === 'row' || clause.kind === 'formula' || clause.kind === 'type';
}

function isExample(clause: Syntax.Clause): boolean {
  return clause.kind === 'arrow' && clause.word === 'example';
}

/** Cases and other declarations have names of their own. No name begins with a line end. */
function placeKey(declaration: Declaration): string {
  return isCase(declaration) ? `\n${declaration.id}` : declaration.id;
}

function isCase(declaration: Declaration): boolean {
  return declaration.keyword === 'case';
}

/** A declaration that lacks the name it needs declares nothing: the lack is reported where shapes are checked. */
function isNameless({ keyword, name }: Syntax.Statement): boolean {
  return keyword !== undefined && shapes[keyword].name === 'required' && (name === undefined || name.text === '');
}
