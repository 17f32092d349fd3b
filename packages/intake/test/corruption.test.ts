/** Damaged files give diagnostics, never exceptions. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { read } from './reading.js';
import { input, rules } from './rules.js';

const ruleSet = rules([
  input('询单人数', '人'),
  input('平均响应时间', '秒', ['平均响应时长(秒)']),
  input('店铺金额', '元', ['全店汇总值.金额'], { grain: 'everyone' }),
]);
const sound = new TextEncoder().encode(
  '\uFEFF月份,客服,团队,询单人数,平均响应时长（秒),金额\r\n2025-03,"小美",一组,10,25.3,5\r\n2025-03,安然,一组,-,,\r\n2025-03,全店汇总值,,9,9,"1,000"\r\n',
);

const damage = fc.oneof(
  fc.record({ at: fc.nat(sound.length), remove: fc.nat(9), insert: fc.uint8Array({ maxLength: 6 }) }),
  fc.record({
    at: fc.nat(sound.length),
    remove: fc.nat(3),
    insert: fc
      .constantFrom(...['"', ',', '\n', '\r', ';', '\t', '=', '汇总', '\uFEFF'])
      .map((text) => new TextEncoder().encode(text)),
  }),
);

it('survives 300 random corruptions of a file', () => {
  const before = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), (damages) => {
      let bytes = sound;
      for (const { at, remove, insert } of damages) {
        bytes = Uint8Array.from([...bytes.slice(0, at), ...insert, ...bytes.slice(at + remove)]);
      }
      const { value, diagnostics } = read({ 'a.csv': bytes }, ruleSet);
      for (const { cells } of value.persons) for (const { text } of cells.values()) expect(typeof text).toBe('string');
      for (const { span } of diagnostics) expect(span.start <= span.end).toBe(true);
    }),
    { seed: 20250301, numRuns: 300 },
  );
  expect(JSON.stringify(Object.getOwnPropertyNames(Object.prototype))).toBe(before);
});
