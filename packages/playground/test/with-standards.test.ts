/** Rules that are opened without the standard they extend, or beside it in any order. */
import { expect, it } from 'vitest';
import type { RuleFiles } from '../src/protocol/snapshot.js';
import type { Asking } from '../src/worker/answerer.js';
import { withStandards } from '../src/worker/answers/with-standards.js';

const standard = { name: 'base.kpi', text: '标准 行业标准\n  周期 月\n' };
const middle = { name: 'group.kpi', text: '标准 集团 沿用 行业标准\n' };
const shop = { name: 'shop.kpi', text: '标准 小店 沿用 集团\n' };

// Rules and data at hand have no part in it.
const asking = {} as Asking;

async function namesOf(given: RuleFiles, known: RuleFiles): Promise<readonly string[]> {
  return (await withStandards(asking, { given, known })).map(({ name }) => name);
}

it('brings the standards that are at hand, those of standards too, and no other file', async () => {
  const other = { name: 'other.kpi', text: '标准 别的\n' };
  expect(await namesOf([shop], [other, standard, middle])).toEqual(['shop.kpi', 'group.kpi', 'base.kpi']);
  expect(await namesOf([other], [standard, middle])).toEqual(['other.kpi']);
});

it('puts what is scored before what it extends, in whatever order the files come', async () => {
  expect(await namesOf([standard, middle, shop], [])).toEqual(['shop.kpi', 'base.kpi', 'group.kpi']);
});

it('takes what was opened before what is at hand, and keeps file names apart', async () => {
  const newer = { ...middle, text: `${middle.text}  版本 2\n` };
  const opened = await withStandards(asking, { given: [shop, newer], known: [middle, standard] });
  expect(opened.filter(({ name }) => name === 'group.kpi')).toEqual([newer]);
  const sameName = { name: 'base.kpi', text: '标准 小店 沿用 行业标准\n' };
  expect(await namesOf([sameName], [standard])).toEqual(['base.kpi', '行业标准.kpi']);
});

it('leaves a standard out that nobody has: the compiler says so', async () => {
  expect(await namesOf([shop], [])).toEqual(['shop.kpi']);
});
