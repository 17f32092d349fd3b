/** Links: the same content gives the same link, everything comes back, and no link does harm. */
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { linkOf, openedLink } from '../src/document/share.js';

const standard = { name: 'standard.kpi', text: '标准 淘宝售前客服\n'.repeat(400) };
const shop = { name: 'shop.kpi', text: '标准 小店 沿用 淘宝售前客服\n改 参数 奖金算法 = 分值乘系数\n' };
const rules = [shop, standard];

it('carries the rules and no people, short enough for a code to scan', async () => {
  const link = await linkOf({ rules, data: undefined }, [standard]);
  expect(link).toMatch(/^#k1\.[\w-]+$/);
  expect(link.length).toBeLessThan(300);
  expect(await openedLink(link, [standard])).toEqual({ ok: true, shared: { rules, data: undefined } });
  expect(await linkOf({ rules, data: undefined }, [standard])).toBe(link);
});

it('carries people where somebody said so', async () => {
  const data = [{ name: '12月.csv', bytes: new TextEncoder().encode('客服,成交\n小美,5\n') }];
  const opened = await openedLink(await linkOf({ rules, data }, []), []);
  expect(opened).toEqual({ ok: true, shared: { rules, data } });
});

it('a link of the first version opens in every later one', async () => {
  const link =
    '#k1.q1YqUrKKjlYqzsgv0MsuyFTSUXq2oP1pe5vC0w39T3dNj8lTio3VUUoBK0rUSy4uU9JRMk00yzQtqPRzLg0vz9JN1c1Kz1eKja0FAA';
  expect(await openedLink(link, [])).toEqual({
    ok: true,
    shared: {
      rules: [{ name: 'shop.kpi', text: '标准 小店\n' }],
      data: [{ name: 'a.csv', bytes: new TextEncoder().encode('客服\n小美\n') }],
    },
  });
});

it.each([
  ['a standard that has changed since', () => linkOf({ rules, data: undefined }, [standard]), 'other-standard'],
  ['a later version', async () => '#k2.abc', 'newer'],
  ['nothing', async () => '#k1.', 'damaged'],
  ['what is no code', async () => '#k1.%%%', 'damaged'],
  ['a link that is too long', async () => `#k1.${'A'.repeat(2_000_001)}`, 'too-large'],
  ['a bomb', async () => packed(JSON.stringify({ r: [['a.kpi', ' '.repeat(5_000_000)]] })), 'too-large'],
  ['another shape', async () => packed(JSON.stringify({ r: 'x' })), 'damaged'],
  ['no rules', async () => packed(JSON.stringify({ r: [] })), 'damaged'],
  ['a path for a name', async () => packed(JSON.stringify({ r: [['../a.kpi', 'x']] })), 'damaged'],
  ['too many files', async () => packed(JSON.stringify({ r: Array(51).fill(['a.kpi', 'x']) })), 'damaged'],
  ['a name of an object', async () => packed('{"r":[["a.kpi",{"__proto__":1}]]}'), 'damaged'],
  ['depth', async () => packed(`${'['.repeat(100_000)}${']'.repeat(100_000)}`), 'damaged'],
])('refuses %s', async (_, link, fault) => {
  expect(await openedLink(await link(), [{ ...standard, text: 'new' }])).toEqual({ ok: false, fault });
});

it('a link that lost or changed a character opens as it was or not at all', async () => {
  const link = await linkOf({ rules: [shop], data: undefined }, []);
  await fc.assert(
    fc.asyncProperty(fc.nat(link.length - 5), fc.constantFrom('', 'A', 'z', '_'), async (at, other) => {
      const changed = link.slice(0, 4 + at) + other + link.slice(5 + at);
      const opened = await openedLink(changed, []);
      if (opened.ok) expect(opened.shared.rules.every(({ text }) => typeof text === 'string')).toBe(true);
    }),
  );
});

it('every text comes back', async () => {
  const name = fc
    .string({ minLength: 1, maxLength: 20, unit: 'grapheme' })
    .filter((one) => /^[^/\\\0]{1,200}$/.test(one));
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name, text: fc.string({ unit: 'grapheme' }) }), { minLength: 1, maxLength: 3 }),
      async (files) => {
        expect(await openedLink(await linkOf({ rules: files, data: undefined }, []), [])).toEqual({
          ok: true,
          shared: { rules: files, data: undefined },
        });
      },
    ),
  );
});

function packed(json: string): string {
  return `#k1.${deflateRawSync(Buffer.from(json)).toString('base64url')}`;
}
