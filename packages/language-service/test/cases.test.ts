/** Every case of the folder `cases`: text with a cursor in, the answer as text out. `UPDATE=1` records anew. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { type FenceUpdate, isUpdating, readCases, writeUpdates } from '../../testkit/src/index.js';
import { answersOf } from './service-case.js';

const folder = fileURLToPath(new URL('cases/', import.meta.url));
const updating = isUpdating(process.env);

for (const name of readdirSync(folder)) {
  const document = readFileSync(`${folder}${name}`, 'utf8');
  const updates: FenceUpdate[] = [];
  const cases = readCases(document);
  for (const one of cases) {
    it(`${name}: ${one.name}`, () => {
      const answers = answersOf(one);
      expect(answers.length, 'a case asks something').toBeGreaterThan(0);
      if (updating) updates.push(...answers);
      else for (const { fence, text } of answers) expect(text, fence.kind).toBe(fence.text);
      if (updating && one === cases.at(-1)) writeUpdates(`${folder}${name}`, document, updates);
    });
  }
}
