/** Files that count sales by another rule than the first: they wait until a person says that they may be mixed. */
import type { ReadRecords, Table } from '@kaohe/intake';

/** The tables that count by the rule of the first, and those that tell no rule. */
export function tablesOfFirstRule(
  tables: readonly Table[],
  { recognition }: Pick<ReadRecords, 'recognition'>,
  agreed: readonly string[],
): readonly Table[] {
  const rules = new Map(recognition.map(({ file, attribution }) => [file, attribution]));
  const first = recognition.find(({ attribution }) => attribution !== undefined)?.attribution;
  const goesWithFirst = (rule: string | undefined): boolean =>
    rule === undefined || rule === first || (first !== undefined && agreed.includes(first) && agreed.includes(rule));
  return tables.filter(({ source }) => goesWithFirst(rules.get(source.name)));
}
