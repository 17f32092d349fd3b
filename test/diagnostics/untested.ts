/** Codes without a case here, each with the reason. */

const unraised = 'nothing raises it yet';
const workbook = 'the bytes of a workbook cannot stand in a document: see packages/intake/test';

/** `code in face` and why. */
export const untested: Readonly<Record<string, string>> = {
  'syntax/clause-not-here in yaml': 'a key that a declaration does not have is a yaml/unknown-key',
  'syntax/clause-twice in yaml': 'a key that stands twice is a yaml/duplicate-key',
  'names/reserved in yaml': 'a key shows where the name begins, so any word may be one',
  'rules/setting-invalid in yaml': 'settings come from outside, in no face',
  'data/no-history in kpi': unraised,
  'data/workbook-refused in kpi': workbook,
  'data/parquet-refused in kpi':
    'the bytes of a Parquet file cannot stand in a document: see packages/intake/test/parquet.test.ts',
  'data/workbook-links in kpi': workbook,
  'data/sheet-skipped in kpi': workbook,
  'data/formula-uncomputed in kpi': workbook,
  'data/mapping-unreadable in kpi':
    'the file of mappings lies beside the rules: see packages/intake/test/mapping.test.ts',
  'data/mapping-unknown in kpi': 'a mapping comes from outside: see packages/intake/test/columns.test.ts',
  'data/encoding in kpi': 'bytes that are no text cannot stand in a document: see packages/intake/test',
};
