/** The record of a period as a file: what was settled by hand, who objected, and what became of slips. */
import { byteOrderMark, csvFromRows } from '@kaohe/intake';
import { readSlipLog, slipKey } from '../document/slip-log.js';
import { browserStorage } from '../document/storage.js';
import type { Page } from '../page/page.js';
import { saveFile } from '../page/save-file.js';
import { settlingWords } from '../words/settling.js';
import { slipsWords } from '../words/slips.js';

/** Saves the record of the period that is shown. */
export async function savePeriodRecord(page: Page): Promise<void> {
  const language = page.language.value;
  const said = settlingWords[language];
  const { scheme, period = '', ranking } = page.snapshot.value ?? {};
  const title = scheme?.title ?? '';
  const overridden = (await page.ask('overridden', undefined)) ?? [];
  const objections = await page.past.objections();
  await objections.ready();
  const log = await readSlipLog(browserStorage());
  const rows = [
    [...said.headings],
    ...overridden.map(({ person, label, was, now, reason, by }) => [
      period,
      person,
      said.kinds.override,
      label,
      was,
      now,
      reason,
      by,
      '',
    ]),
    ...objections.all
      .filter((one) => one.scheme === title && one.period === period)
      .map(({ person, text, state, answer, at }) => [
        period,
        person,
        said.kinds.objection,
        text,
        '',
        said.states[state],
        answer,
        '',
        new Date(at).toISOString(),
      ]),
    ...(ranking?.rows ?? []).flatMap(({ person }) => {
      const state = log[slipKey(title, period, person)] ?? 'new';
      return [[period, person, said.kinds.slip, '', '', slipsWords[language].states[state], '', '', '']];
    }),
  ];
  const text = byteOrderMark + csvFromRows(rows);
  saveFile(said.file(period), new Blob([text], { type: 'text/csv;charset=utf-8' }));
}
