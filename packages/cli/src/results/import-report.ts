/** What was recognised in data files, for people and for programs: columns and why, what was left out, whom what is wrong hits. */
import { type Diagnostic, type Files, type Language, toJson } from '@kaohe/diagnostics';
import type { Dataset } from '@kaohe/evaluator';
import { type Recognition, type RecognizedColumn, reportKindNames, reportKindOf } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import { type Context, columnsOf } from '../host/context.js';
import { tableLines } from '../host/table.js';

/** Everything there is to say about the data of a call. */
export interface DataReport {
  readonly recognition: readonly Recognition[];
  readonly quality: readonly Quality[];
  readonly diagnostics: readonly Diagnostic[];
}

/** An input that some people have no value of. */
export interface Quality {
  readonly input: string;
  /** `missing`: nothing is said; `refused`: what is said cannot be read or is out of range. */
  readonly kind: 'missing' | 'refused';
  readonly people: readonly string[];
}

/** Whom what is missing or refused hits, input by input; inputs that nobody asks for are left out. */
export function qualityOf({ inputs }: RuleSet, dataset: Dataset): readonly Quality[] {
  return inputs.flatMap(({ id, optional, grain }) => {
    if (optional || typeof grain !== 'string') return [];
    const missing = new Set<string>();
    const refused = new Set<string>();
    for (const [row, value] of dataset.column(id).entries()) {
      const person = dataset.rows[row]?.person ?? '';
      if (value.kind === 'fault') (value.code === 'data/missing' ? missing : refused).add(person);
    }
    const found = [['missing', missing] as const, ['refused', refused] as const];
    return found.flatMap(([kind, people]) => (people.size > 0 ? [{ input: id, kind, people: [...people] }] : []));
  });
}

const mostNames = 5;

/** The report for a terminal. */
export function reportText(
  context: Context,
  { recognition, quality }: DataReport,
  nameOf: (id: string) => string,
): string {
  const { texts, ascii } = context;
  const said = texts.import;
  const lines: string[] = [];
  for (const one of recognition) {
    lines.push(one.file, `  ${factsOf(context, one).join(' · ')}`);
    const { columns } = one;
    const named = (column: RecognizedColumn): string =>
      column.role === 'input' ? nameOf(column.input ?? '') : said.roles[column.role];
    const drawn = [
      { heading: said.headings.column, cells: columns.map(({ heading }) => heading) },
      { heading: said.headings.is, cells: columns.map(named) },
      { heading: said.headings.why, cells: columns.map(({ how }) => said.how[how]) },
      { heading: said.headings.confidence, cells: columns.map(({ confidence }) => `${confidence}%`) },
      { heading: said.headings.form, cells: columns.map(({ form }) => said.forms[form]) },
    ].map((column, priority) => ({ ...column, align: 'left' as const, short: undefined, priority }));
    lines.push(...tableLines(drawn, columnsOf(context), ascii ? '-' : '─').map((line) => `  ${line.trimEnd()}`));
    if (one.leftOut.length > 0) lines.push(`  ${said.leftOut(one.leftOut.join('、'))}`);
    lines.push('');
  }
  if (recognition.length === 0) return '';
  lines.push(said.quality, ...qualityLines(context, quality));
  return `${lines.join('\n')}\n`;
}

function factsOf({ texts: { import: said }, language }: Context, one: Recognition): readonly string[] {
  const kind = reportKindOf(one);
  const { sheet, attribution, exported } = one;
  const period = one.periods.length === 0 ? said.unknownPeriod : shortened(one.periods);
  return [
    kind === undefined ? said.unknownReport : reportKindNames[kind][language],
    sheet === undefined ? `${said.formats[one.format]} ${one.encoding}` : said.formats[one.format],
    said.headingLine(one.headingLine),
    `${period} ${said.periodFrom[one.periodSource]}`,
    ...(attribution === undefined ? [] : [said.attribution(attribution)]),
    ...(exported === undefined ? [] : [said.exported(exported)]),
    said.people(one.people),
    ...(one.skippedRows > 0 ? [said.skippedRows(one.skippedRows)] : []),
    ...(one.sharedCells > 0 ? [said.sharedCells(one.sharedCells)] : []),
    ...(sheet !== undefined && sheet.notes.shortened > 0 ? [said.shortened(sheet.notes.shortened)] : []),
    ...(sheet !== undefined && sheet.notes.formulas > 0 ? [said.formulas(sheet.notes.formulas)] : []),
  ];
}

function shortened(periods: readonly string[]): string {
  const sorted = periods.toSorted();
  return sorted.length > 3 ? `${sorted[0]}…${sorted.at(-1)}` : sorted.join(' ');
}

function qualityLines({ texts: { import: said } }: Context, quality: readonly Quality[]): readonly string[] {
  if (quality.length === 0) return [`  ${said.fine}`];
  return quality.map(({ input, kind, people }) => {
    const names = `${people.slice(0, mostNames).join('、')}${people.length > mostNames ? '…' : ''}`;
    return `  ${said[kind](input, people.length, names)}`;
  });
}

/** The report for programs; keys stay the same in every language. */
export function reportJson(report: DataReport, files: Files, language: Language): string {
  const value = {
    schema: 'kaohe.import/1',
    files: report.recognition.map((one) => ({
      file: one.file,
      report: reportKindOf(one) ?? null,
      format: one.format,
      sheet: one.sheet?.name ?? null,
      encoding: one.encoding,
      headingLine: one.headingLine,
      fingerprint: one.fingerprint,
      periods: one.periods,
      periodSource: one.periodSource,
      attribution: one.attribution ?? null,
      exported: one.exported ?? null,
      people: one.people,
      skippedRows: one.skippedRows,
      sharedCells: one.sharedCells,
      shortenedNumbers: one.sheet?.notes.shortened ?? 0,
      formulas: one.sheet?.notes.formulas ?? 0,
      columns: one.columns.map(({ heading, role, input, how, confidence, form }) => ({
        heading,
        role,
        input: input ?? null,
        how,
        confidence,
        form,
      })),
      leftOut: one.leftOut,
    })),
    quality: report.quality,
    diagnostics: toJson(report.diagnostics, files, language),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
