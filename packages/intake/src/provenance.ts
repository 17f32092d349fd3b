/** What a file says about its figures before the headings: by which rule sales are counted, and on which day it was exported. */
import { type Diagnostic, diagnose, type Span } from '@kaohe/diagnostics';
import {
  type Calendar,
  compare,
  dateFromText,
  daysOfPeriod,
  periodFromText,
  printDate,
  rational,
  subtract,
} from '@kaohe/quantity';
import { attributions } from './dictionary.js';
import { figureNamed } from './further-headings.js';
import type { Layout } from './match.js';
import { cellAt, cellCount } from './table.js';

/** What is known of where figures come from. */
export interface Provenance {
  /** The rule by which a sale counts for a person, as the platform calls it. */
  readonly attribution: string | undefined;
  /** The day of the export, as `2025-04-02`. */
  readonly exported: string | undefined;
}

const longestName = 300;

/** The provenance of a table, from its file's name, its sheet's name and the lines above its headings. */
export function provenanceOf({ table, header }: Layout): Provenance {
  const base = (table.file.split(/[/\\]/).at(-1) ?? '').slice(-longestName);
  const lines = table.rows
    .slice(0, header)
    .flatMap((row) =>
      Array.from({ length: Math.min(cellCount(row), 20) }, (_, column) => cellAt(table, row, column)?.text ?? ''),
    );
  const texts = [base, table.sheet?.name ?? '', ...lines].map((text) => text.slice(0, longestName).normalize('NFKC'));
  const told = texts.map((text) => attributions.find((rule) => text.includes(rule)));
  return { attribution: told.find((rule) => rule !== undefined), exported: exportedOn(texts) };
}

const exportWords =
  /(?:导出|下载|生成|exported)(?:时间|日期|于|on)?[::\s_-]{0,3}(\d{4}[-/.年]?\d{1,2}[-/.月]?\d{1,2})/i;
const rangeThenDay = /\d{4}-?\d{2}-?\d{2}\s?[至到~-]\s?\d{4}-?\d{2}-?\d{2}[_\s](\d{4}-?\d{2}-?\d{2})(?!\d)/;

/** The day behind `导出时间`, or behind the range of days in the file's name. */
function exportedOn(texts: readonly string[]): string | undefined {
  const found = texts.map((text) => exportWords.exec(text)?.[1] ?? rangeThenDay.exec(text)?.[1]);
  const day = dateFromText(found.find((text) => text !== undefined) ?? '');
  return day && printDate(day);
}

/** Files that count sales by different rules, each against the first; rules that a person said may stand beside each other do. */
export function mixedAttributions(layouts: readonly Layout[], agreed: readonly string[] = []): readonly Diagnostic[] {
  const told = layouts.flatMap((layout) => {
    const { attribution } = provenanceOf(layout);
    return attribution === undefined || layout.inputs.length === 0 ? [] : [{ attribution, layout }];
  });
  const [first] = told;
  if (first === undefined) return [];
  const isAgreed = (attribution: string): boolean => agreed.includes(first.attribution) && agreed.includes(attribution);
  const others = told.filter(({ attribution }) => attribution !== first.attribution && !isAgreed(attribution));
  return others
    .slice(0, 1)
    .map(({ attribution, layout }) =>
      diagnose(
        'data/attribution-mixed',
        layout.span,
        { first: first.attribution, second: attribution },
        { related: [first.layout.span] },
      ),
    );
}

const settlingDays = rational(4);

/** Figures that will still change, in a file exported less than four days after its period. */
export function unsettled(
  layout: Layout,
  period: string | undefined,
  calendar: Calendar,
  exported: string | undefined,
): readonly Diagnostic[] {
  const day = dateFromText(provenanceOf(layout).exported ?? exported ?? '');
  const ended = period === undefined ? undefined : lastDay(period, calendar);
  if (day === undefined || ended === undefined || compare(subtract(day, ended), settlingDays) >= 0) return [];
  const settling = layout.inputs.filter(({ cell }) => figureNamed(cell.text)?.settles === true);
  const place: Span = settling[0]?.cell.span ?? layout.span;
  const columns = settling.map(({ name }) => name).join('、');
  if (columns === '') return [];
  return [diagnose('data/not-settled', place, { columns, ended: printDate(ended), exported: printDate(day) })];
}

function lastDay(text: string, calendar: Calendar): ReturnType<typeof dateFromText> {
  const period = periodFromText(text);
  return period && daysOfPeriod(period, calendar.startDay).last;
}
