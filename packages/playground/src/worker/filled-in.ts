/** Values that a person filled in put in the place of what the files say; their places are in a text of their own. */
import type { SourceFile } from '@kaohe/diagnostics';
import type { DataCell, Input, PersonRecord, Records, RuleSet, SharedRecord } from '@kaohe/ir';
import type { DataEdit } from '../protocol/data-pane.js';

/** The name of the text that filled-in values stand in. */
export const filledName = 'filled-in';

/** Records with what was filled in, and the text it stands in. */
export interface Filled {
  readonly records: Records;
  readonly source: SourceFile;
}

/** The records with the edits made; an edit of somebody who is not there does nothing. */
export function filledIn(records: Records, edits: readonly DataEdit[], { inputs }: RuleSet): Filled {
  const grains = new Map(inputs.map((input) => [input.id, input]));
  const cells = new Map<string, Map<string, DataCell | undefined>>();
  let text = '';
  for (const edit of edits) {
    const input = grains.get(edit.input);
    if (input === undefined) continue;
    const line = `${edit.period}\t${edit.person || edit.team}\t${edit.input}\t`;
    const start = text.length + line.length;
    const end = start + edit.text.length;
    const key = keyOf(input, edit);
    const own = cells.get(key) ?? new Map<string, DataCell | undefined>();
    own.set(edit.input, edit.text === '' ? undefined : { text: edit.text, span: { file: filledName, start, end } });
    cells.set(key, own);
    text += `${line}${edit.text}\n`;
  }
  const persons = records.persons.map((record) =>
    withCells(record, cells.get(`person\n${record.person}\n${record.period}`)),
  );
  const shared = records.shared.map((record): SharedRecord => {
    const own = cells.get(`shared\n${record.team ?? ''}\n${record.period}`);
    cells.delete(`shared\n${record.team ?? ''}\n${record.period}`);
    return own === undefined ? record : { ...record, cells: changed(record.cells, own) };
  });
  return {
    records: { ...records, persons, shared: [...shared, ...newShared(cells)] },
    source: { name: filledName, text },
  };
}

function keyOf({ grain }: Input, { person, team, period }: DataEdit): string {
  return grain === 'person' ? `person\n${person}\n${period}` : `shared\n${team}\n${period}`;
}

type Cells = ReadonlyMap<string, DataCell | undefined>;

function withCells(record: PersonRecord, own: Cells | undefined): PersonRecord {
  if (own === undefined) return record;
  const further = new Map([...record.further].filter(([id]) => !own.has(id)));
  const joined = record.joined && new Map([...record.joined].filter(([id]) => !own.has(id)));
  return { ...record, cells: changed(record.cells, own), further, joined };
}

function changed(cells: ReadonlyMap<string, DataCell>, own: Cells): ReadonlyMap<string, DataCell> {
  const all = new Map(cells);
  for (const [id, cell] of own) {
    if (cell === undefined) all.delete(id);
    else all.set(id, cell);
  }
  return all;
}

/** What holds for everyone and stands in no file. */
function newShared(left: ReadonlyMap<string, Cells>): readonly SharedRecord[] {
  return [...left].flatMap(([key, own]): readonly SharedRecord[] => {
    const [kind, team = '', period = ''] = key.split('\n');
    const cells = changed(new Map(), own);
    const [first] = cells.values();
    if (kind !== 'shared' || first === undefined) return [];
    return [{ team: team === '' ? undefined : team, period, cells, origin: first.span }];
  });
}
