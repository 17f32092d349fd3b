/** The lines of a shop's file that give the values its standard leaves open, each ready to fill in. */
import type { Language } from '@kaohe/diagnostics';
import { type Cell, type LookupRow, type Metric, type RuleSet, within } from '@kaohe/ir';

/** A value the shop must give: the line to write, and why the standard has none. */
export interface RequiredLine {
  readonly line: string;
  readonly reason: string;
}

const words = {
  zh: { parameter: '改 参数', table: '改 查表', because: '因为' },
  en: { parameter: 'change parameter', table: 'change table', because: 'because' },
} as const;

/** The lines, parameters first. A value that may be one of a few names them, for the shop to keep one. */
export function requiredLines({ parameters, metrics }: RuleSet, language: Language): readonly RequiredLine[] {
  const said = words[language];
  const given = parameters
    .filter(({ value }) => value === undefined)
    .map(({ id, type, reason }) => {
      const choices = type.kind === 'choice' ? type.labels.join(' / ') : '…';
      return { line: `${said.parameter} ${id} = ${choices}  ${said.because} "…"`, reason };
    });
  return [...given, ...metrics.flatMap((metric) => inTable(metric, said))];
}

function inTable(metric: Metric, said: (typeof words)[Language]): readonly RequiredLine[] {
  return [...within(metric.expression)].flatMap((expression) =>
    expression.kind === 'lookup' && expression.role === 'table'
      ? expression.rows.flatMap((row) =>
          row.result.kind === 'required'
            ? [
                {
                  line: `${said.table} ${metric.id} ${cellsText(row)} -> …  ${said.because} "…"`,
                  reason: row.result.reason,
                },
              ]
            : [],
        )
      : [],
  );
}

function cellsText({ cells }: LookupRow): string {
  return cells.map(cellText).join(', ');
}

function cellText(cell: Cell): string {
  return cell.kind === 'labels' ? cell.labels.join(', ') : '…';
}
