/** Reads texts as files and prints what came out, one line per record and diagnostic. */
import type { RuleSet } from '@kaohe/ir';
import {
  nearlySomebody,
  type People,
  peopleOf,
  type ReadRecords,
  type RecordsOptions,
  readTables,
  recordsFromTables,
} from '../src/index.js';

export interface Reading extends ReadRecords {
  readonly people: People;
  /** `2025-03 小美 一组 询单人数=10`, shared records with `*` for everyone. */
  readonly lines: readonly string[];
  /** `data/summary-row 汇总值`: the code and the text it points at. */
  readonly found: readonly string[];
}

/** What comes of files, given as texts or bytes by name. */
export function read(
  files: Readonly<Record<string, string | Uint8Array>>,
  ruleSet: RuleSet,
  period?: string,
  options: RecordsOptions = {},
): Reading {
  const tables = readTables(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    })),
  );
  const result = recordsFromTables(tables.value, ruleSet, { period, ...options });
  const people = peopleOf(result);
  const diagnostics = [...tables.diagnostics, ...result.diagnostics, ...nearlySomebody(people)];
  const texts = new Map(tables.sources.map(({ name, text }) => [name, text]));
  const cells = (all: ReadonlyMap<string, { readonly text: string }>): string =>
    [...all].map(([id, { text }]) => `${id}=${text}`).join(' ');
  return {
    ...result,
    people,
    diagnostics,
    lines: [
      ...result.value.persons.map(
        ({ period, person, team, cells: all }) => `${period} ${person} ${team ?? '-'} ${cells(all)}`,
      ),
      ...result.value.shared.map(({ period, team, cells: all }) => `${period} * ${team ?? '-'} ${cells(all)}`),
    ].map((line) => line.trim()),
    found: diagnostics.map(({ code, span }) =>
      `${code} ${texts.get(span.file)?.slice(span.start, span.end) ?? ''}`.trim(),
    ),
  };
}
