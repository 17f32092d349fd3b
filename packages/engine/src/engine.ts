/** The promised API: load rules, evaluate rows, ask why. Rows are plain records of text or numbers written as text. */
import { type Compilation, compile } from '@kaohe/compiler';
import type { Diagnostic, SourceFile } from '@kaohe/diagnostics';
import { type Dataset, explain, type Results, readDataset, runOnDataset, type Step } from '@kaohe/evaluator';
import type { DataCell, PersonRecord, Records, RuleSet } from '@kaohe/ir';

/** One person in one period: values by input name, as text (`57.12`, `55%`, `优秀`), so that no number passes through a float. */
export interface Row {
  readonly person: string;
  readonly period: string;
  readonly team?: string | undefined;
  readonly values: Readonly<Record<string, string>>;
}

/** A whole period's data: persons, and values of a team or of everyone. */
export interface Rows {
  readonly persons: readonly Row[];
  readonly shared?: readonly Omit<Row, 'person'>[] | undefined;
}

/** The results, the data they came from, and what is wrong with the data. */
export interface Evaluation {
  readonly dataset: Dataset;
  readonly results: Results;
  readonly diagnostics: readonly Diagnostic[];
}

/** A loaded rule set, prepared once and run many times. */
export class Engine {
  readonly ruleSet: RuleSet;
  /** What is wrong with the rules; errors make `evaluate` throw. */
  readonly diagnostics: readonly Diagnostic[];

  private constructor(compilation: Compilation) {
    this.ruleSet = compilation.ruleSet;
    this.diagnostics = compilation.diagnostics;
  }

  /** Loads the entry file with the files it extends; `settings` are changes such as `名次系数.A=1.2`. Never throws on bad rules. */
  static load(files: readonly SourceFile[], entry: string, settings: readonly string[] = []): Engine {
    return new Engine(compile(files, entry, settings));
  }

  /** Every metric of every person. Throws a RangeError where the rules have errors: wrong rules pay nobody. */
  evaluate(rows: Rows): Evaluation {
    const [error] = this.diagnostics.filter((one) => one.severity === 'error');
    if (error !== undefined) throw new RangeError(`the rules have errors: ${error.code} in ${error.span.file}`);
    const { value: dataset, diagnostics } = readDataset(this.ruleSet, recordsFrom(rows));
    return { dataset, results: runOnDataset(this.ruleSet, dataset), diagnostics };
  }

  /** The steps that lead to one metric of one person; undefined where there is no such row. */
  explain(evaluation: Evaluation, metric: string, person: string, period: string): Step | undefined {
    const row = evaluation.dataset.rowOf(person, period);
    return row === undefined ? undefined : explain(this.ruleSet, evaluation.dataset, metric, row);
  }
}

const rowsFile = 'rows';

function recordsFrom(rows: Rows): Records {
  const persons = rows.persons.map(
    (row, index): PersonRecord => ({
      person: row.person,
      team: row.team,
      period: row.period,
      cells: cellsFrom(row.values, index),
      further: new Map(),
      origin: placeOf(index),
    }),
  );
  const shared = (rows.shared ?? []).map((row, index) => ({
    team: row.team,
    period: row.period,
    cells: cellsFrom(row.values, index),
    origin: placeOf(index),
  }));
  return { persons, shared, tables: [], keyed: [] };
}

function cellsFrom(values: Readonly<Record<string, string>>, index: number): ReadonlyMap<string, DataCell> {
  return new Map(Object.entries(values).map(([id, text]) => [id, { text, span: placeOf(index) }]));
}

/** Rows from memory have no text: their place is their number. */
function placeOf(index: number): DataCell['span'] {
  return { file: rowsFile, start: index, end: index };
}
