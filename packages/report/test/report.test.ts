/** What report promises its callers: both languages are whole, and a fingerprint does not see where files lie. */
import { expect, it } from 'vitest';
import { fingerprintText, reportTextsOf, slipFileNames, tellerIn } from '../src/index.js';

it('has the same words in both languages', () => {
  const shapeOf = (value: unknown): unknown =>
    typeof value === 'object' && value !== null
      ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]))
      : typeof value;
  expect(shapeOf(reportTextsOf('zh'))).toEqual(shapeOf(reportTextsOf('en')));
  expect(tellerIn('en').texts).toBe(reportTextsOf('en'));
});

it('makes a fingerprint of what is written, not of where or with which line ends', () => {
  const text = fingerprintText([{ name: 'a.kpi', text: 'x\r\ny' }]);
  expect(fingerprintText([{ name: 'b/c.kpi', text: 'x\ny' }])).toBe(text);
  expect(fingerprintText([{ name: 'a.kpi', text: 'x\nz' }])).not.toBe(text);
});

it('names files so that all are different and tell no name that is masked', () => {
  const slip = (person: string): Parameters<typeof slipFileNames>[0][number] => ({
    person,
    team: '',
    period: '2026-10',
    kpis: [],
    inputs: [],
    results: [],
    pay: [],
    waiting: [],
  });
  expect(slipFileNames([slip('小美'), slip('小美'), slip('a/b')], false)).toEqual([
    '2026-10-小美.html',
    '2026-10-小美-2.html',
    '2026-10-a_b.html',
  ]);
  expect(slipFileNames([slip('小美')], true)).toEqual(['2026-10-001.html']);
});
