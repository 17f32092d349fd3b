/** Everything the palette finds: people, indicators, pages and actions, with what happens when one is chosen. */
import type { Page } from '../page/page.js';
import { showPerson, showResult, showRules, showStrip } from '../page/shown.js';
import { resultTabs } from '../results/tabs.js';
import { stripTabs } from '../strip/tabs.js';
import { editorWords } from '../words/editor.js';
import { shellWords } from '../words/shell.js';
import { pageExports } from './exports.js';

/** One thing to find. */
export interface Thing {
  readonly word: string;
  readonly others: readonly string[];
  readonly kind: 'person' | 'indicator' | 'page' | 'action';
  readonly run: () => void | Promise<void>;
}

/** All of them as the page stands now. */
export function thingsOf(page: Page): readonly Thing[] {
  const language = page.language.value;
  const said = shellWords[language];
  const views = editorWords[language];
  const { rows = [], columns = [] } = page.snapshot.value?.ranking ?? {};
  const thing = (kind: Thing['kind'], word: string, run: Thing['run']): Thing => ({
    word,
    others: parts(word),
    kind,
    run,
  });
  return [
    ...rows.map(({ person }) =>
      thing('person', person, () => {
        page.metric.value = undefined;
        showPerson(page, person);
      }),
    ),
    ...columns
      .filter(({ role }) => role === 'score')
      .map(({ id, label }) =>
        thing('indicator', label, () => {
          page.metric.value = id;
          showResult(page, 'tab-spread');
        }),
      ),
    ...resultTabs.map(({ id, words }) => thing('page', words[language], () => showResult(page, id))),
    ...stripTabs.map(({ id, words }) => thing('page', words[language], () => showStrip(page, id))),
    ...(['table', 'form', 'text', 'both'] as const).map((view) =>
      thing('page', views[view], () => showRules(page, view)),
    ),
    thing('action', said.undo(page.undoLabel.value), page.undo),
    thing('action', said.redo(page.redoLabel.value), page.redo),
    ...pageExports.map((one) => thing('action', `${said.export} ${one.words[language]}`, () => one.run(page))),
  ];
}

/** `青柠:小美` is also found as `小美`. */
function parts(word: string): readonly string[] {
  return word.split(/[:：\s]/).slice(1);
}
