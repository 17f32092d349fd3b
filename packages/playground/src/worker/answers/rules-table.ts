/** Answers about the sheet: what it shows, and what a change of it does to the text. */
import type { TableQuestions } from '../../protocol/rules-table.js';
import type { Answerer } from '../answerer.js';
import { tableEdits } from '../table/edits.js';
import { rulesTable } from '../table/table.js';

export const tableAnswers: { readonly [K in keyof TableQuestions]: Answerer<K> } = {
  'rules-table': (asking, { person }) => rulesTable(asking, person),
  'table-edits': (asking, { change }) => tableEdits(asking, change),
};
