/** What an edit leaves as it was in the sheet is neither worked out, sent nor drawn again. */
import { expect, it } from 'vitest';
import { tableReceiver, tableSender } from '../src/protocol/sent-table.js';
import type { Asking } from '../src/worker/answerer.js';
import { sessionAfter } from '../src/worker/checked.js';
import { rulesTable } from '../src/worker/table/table.js';
import { asking, own, standard } from './sheet-of.js';

/** A month more, and so many people that most are nobody by name on the line. */
const people = `客服,月份,成交,询单\n${Array.from(
  { length: 120 },
  (_, at) => `客服${at},2025-${at % 2 === 0 ? '01' : '02'},${20 + (at % 50)},${40 + at}`,
).join('\n')}\n`;

const texts = [
  standard,
  standard.replace('>= 55%', '>= 61%'),
  standard.replace('>= 55%', '>= 61%').replace('>= 50人 -> 60', '>= 50人 -> 70'),
  `# 挪一行\n${standard}`,
  standard.replace('  否则 -> 0\n', ''),
  standard.replace('成交 / 询单', '成交 / 询单 / 2'),
  standard,
];

it('shows what it remembers as if it were new', () => {
  let before = asking(own, people);
  for (const text of texts) {
    const files = [{ name: 'a.kpi', text }];
    before = { ...before, session: sessionAfter(before.session, { files, data: undefined }), texts: files };
    for (const period of ['2025-01', undefined]) {
      for (const person of [undefined, '客服3', '客服4']) {
        const wanted: Asking = { ...before, period };
        expect(rulesTable(wanted, person)).toEqual(rulesTable({ ...asking(files, people), period }, person));
      }
    }
  }
});

it('sends indicators that changed, and the page has the whole sheet with what it had', () => {
  const send = tableSender();
  const receive = tableReceiver();
  const sheets = texts.map((text) => {
    const made = rulesTable(asking([{ name: 'a.kpi', text }], people), '客服3');
    if (made === undefined) throw new Error('there is a sheet');
    const sent = structuredClone(send(made));
    const received = receive(sent);
    expect(received).toEqual(made);
    return { sent, received };
  });
  expect(sheets[1]?.sent.indicators.map((one) => (typeof one === 'number' ? one : one.id))).toEqual(['转化率', 1]);
  expect(sheets[1]?.received.indicators[1]).toBe(sheets[0]?.received.indicators[1]);
  expect(sheets[1]?.received.people).toBe(sheets[0]?.received.people);
});
