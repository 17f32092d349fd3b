/** What was recognised in a file, for people to check: how it was read and which column became what. */

import type { ColumnForm } from './column-values.js';
import type { Encoding } from './decoding/strict-decoder.js';
import { countPeople, type TableFacts, type TablePeriod } from './facts.js';
import type { Role } from './known-headings.js';
import { confidences, type Layout, type MatchedBy } from './match.js';
import { provenanceOf } from './provenance.js';
import type { Delimiter, Table, TableFormat } from './table.js';

/** A column that is used, and for what. */
export interface RecognizedColumn {
  readonly heading: string;
  readonly role: Role | 'input';
  /** The input's id where the role is `input`. */
  readonly input: string | undefined;
  readonly how: MatchedBy;
  /** How sure that is, in per cent. */
  readonly confidence: number;
  /** How shares are written in it. */
  readonly form: ColumnForm;
}

/** How one file was understood. */
export interface Recognition {
  /** The name under which its places are told: the file's, behind `#` the sheet's. */
  readonly file: string;
  readonly format: TableFormat;
  /** The sheet of a workbook and what about its cells one may want to know. */
  readonly sheet: Table['sheet'];
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** `every`: the file tells no period, and holds for each period the other files tell. */
  readonly periodSource: TablePeriod['source'];
  readonly periods: readonly string[];
  /** The line on which the headings stand, counted from one; for a sheet it is its row. */
  readonly headingLine: number;
  /** Of the headings: the same export has the same next month. */
  readonly fingerprint: string;
  /** The rule by which sales are counted for a person, where the file tells. */
  readonly attribution: string | undefined;
  /** The day of the export, where the file tells. */
  readonly exported: string | undefined;
  readonly columns: readonly RecognizedColumn[];
  /** Headings of columns that are not used. */
  readonly leftOut: readonly string[];
  /** Sums, means and repeated headings: rows that are no people. */
  readonly skippedRows: number;
  readonly people: number;
  /** Cells that hold for a team or for everyone. */
  readonly sharedCells: number;
}

/** The recognition of a table, from what was read. */
export function recognitionOf(layout: Layout, period: TablePeriod, facts: TableFacts): Recognition {
  const { table, roles, who, inputs } = layout;
  const named = [...roles].filter(([role]) => role !== 'person').map(([role, column]) => ({ role, column }));
  const whose = who?.kind === 'columns' ? who.columns.map((column) => ({ role: 'person' as const, column })) : [];
  const columns: RecognizedColumn[] = [
    ...[...whose, ...named].map(({ role, column }) => ({
      heading: column.cell.text,
      role,
      input: undefined,
      how: 'name' as const,
      confidence: confidences.name,
      form: 'plain' as const,
    })),
    ...inputs.map(({ name, input, how, values: { form } }) => ({
      heading: name,
      role: 'input' as const,
      input: input.id,
      how,
      confidence: confidences[how],
      form,
    })),
    ...facts.lifted.map(({ name, input }) => ({
      heading: name,
      role: 'input' as const,
      input: input.id,
      how: 'alias' as const,
      confidence: confidences.alias,
      form: 'plain' as const,
    })),
  ];
  const used = new Set([...inputs, ...roles.values(), ...whose.map(({ column }) => column)].map(({ index }) => index));
  let sharedCells = 0;
  const periods = new Set<string>();
  for (const fact of facts.value) {
    if (fact.period !== undefined) periods.add(fact.period);
    sharedCells +=
      (fact.keyed?.entries.length ?? 0) + fact.entries.filter(({ input }) => input.grain !== 'person').length;
  }
  return {
    file: table.source.name,
    format: table.format,
    sheet: table.sheet,
    encoding: table.encoding,
    delimiter: table.delimiter,
    periodSource: period.source,
    periods: [...periods],
    headingLine: lineOf(table.source.text, layout.span.start),
    fingerprint: layout.fingerprint,
    ...provenanceOf(layout),
    columns,
    leftOut: layout.columns
      .filter(({ index }) => !used.has(index))
      .map(({ name }) => name)
      .filter((name) => !facts.lifted.some(({ heading }) => heading === name)),
    skippedRows: facts.skippedRows,
    people: countPeople(facts.value),
    sharedCells,
  };
}

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}
