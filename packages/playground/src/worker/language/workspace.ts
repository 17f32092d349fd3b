/** The language service over the texts of the page, told what is known of the loaded data. */
import { Workspace } from '@kaohe/language-service';
import type { Asking } from '../answerer.js';
import { peopleInRows } from '../people-in-rows.js';
import type { Scored } from '../session.js';

const workspace = new Workspace();
let version = 0;
let told: Scored | undefined;

/** The workspace with the texts as they are typed now. */
export function workspaceOf({ texts, session, period }: Asking): Workspace {
  version += 1;
  const names = new Set(texts.map(({ name }) => name));
  for (const name of workspace.openNames()) if (!names.has(name)) workspace.close(name);
  for (const { name, text } of texts) {
    if (workspace.document(name)?.source.text !== text) workspace.open(name, text, version);
  }
  const { scored } = session;
  if (scored !== undefined && scored !== told) {
    told = scored;
    const columns = scored.recognition.flatMap((one) => [...one.columns.map(({ heading }) => heading), ...one.leftOut]);
    workspace.tell({ columns: [...new Set(columns)], peopleAt: peopleInRows(scored, period) });
  }
  return workspace;
}
