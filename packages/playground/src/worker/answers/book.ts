/** Whether a dropped file is rules: an edited workbook of the rules at hand, or a printed scoring table. */
import { sentence, span } from '@kaohe/diagnostics';
import { cellAt, cellCount, dictionary, readTables, type Table } from '@kaohe/intake';
import { appliedWorkbook } from '@kaohe/report';
import { type ReadRow, rulesFromTable, scoringTableIn } from '@kaohe/sheet';
import type { BookAnswer, BookQuestion } from '../../protocol/book.js';
import type { Answerer } from '../answerer.js';
import type { Session } from '../session.js';

export const book: Answerer<'book'> = ({ session, language }, question) => {
  const { value: tables } = readTables([question]);
  const rows = tables.flatMap(rowsOf);
  const now = rulesNow(session);
  const applied = now && appliedWorkbook(now, rows, language);
  if (now !== undefined && applied !== undefined) {
    return {
      kind: 'changes',
      name: question.name,
      changes: applied.changes,
      problems: applied.problems.map(({ code, args }) => sentence(code, args, language).what),
      file: now.sources[0]?.name ?? '',
      text: applied.text,
    };
  }
  return tableIn(tables, question);
};

/** The rules as they were last right, the file that is changed first. */
function rulesNow({ compilation, right, files }: Session): Parameters<typeof appliedWorkbook>[0] | undefined {
  const [entry] = files;
  if (compilation === undefined || compilation.ruleSet !== right || entry === undefined) return undefined;
  const others = compilation.sources.filter(({ name }) => name !== entry.name);
  return { ruleSet: compilation.ruleSet, sources: [entry, ...others] };
}

function tableIn(tables: readonly Table[], { name }: BookQuestion): BookAnswer | undefined {
  for (const table of tables) {
    const read = scoringTableIn(rowsOf(table));
    if (read === undefined || (read.indicators.length === 0 && read.unread.length === 0)) continue;
    const title = name.replace(/\.[A-Za-z]{1,5}$/, '');
    const { text } = table.source;
    return {
      kind: 'table',
      name,
      indicators: read.indicators.map(({ name: indicator, weight = '', bands }) => ({
        name: indicator,
        weight,
        bands: bands.map(({ condition, points }) => `${condition.text} → ${points}`),
      })),
      unread: read.unread.map(({ indicator, column, text: cell, place }) => ({
        indicator,
        column,
        text: cell,
        line: text.slice(0, place.start).split('\n').length,
      })),
      file: `${title}.kpi`,
      text: rulesFromTable(read, title, unitOf),
    };
  }
  return undefined;
}

const empty = { text: '', span: span('', 0, 0) };

function rowsOf(table: Table): readonly ReadRow[] {
  return table.rows.map((row) =>
    Array.from({ length: cellCount(row) }, (_, column) => cellAt(table, row, column) ?? empty),
  );
}

function unitOf(name: string): string | undefined {
  const figure = dictionary.find(({ headings }) => headings.includes(name));
  return figure === undefined || figure.unit === '' ? undefined : figure.unit;
}
