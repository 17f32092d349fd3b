/** Every card of the gallery: its rules over its own data, as the page opens them. */
/// <reference types="vite/client" />
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { rulesOf, templates } from '../src/templates/templates.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession } from '../src/worker/session.js';
import { snapshotOf } from '../src/worker/snapshot-of.js';
import { asked } from './asked.js';

const rules = fileURLToPath(new URL('../../../rules/', import.meta.url));

/** Somebody without a value is in many samples, so that it is seen what becomes of them. */
const shown = ['data/missing', 'data/division-by-zero'];

it('U09.1 there are at least twelve', () => {
  expect(templates.length).toBeGreaterThanOrEqual(12);
});

it.each(templates.map((one) => [one.id, one] as const))(
  'U09.1 %s opens with a ranking and no error',
  (id, template) => {
    const session = sessionAfter(emptySession, {
      files: [rulesOf(template)],
      data: {
        files: [...template.data.keys()].map((name) => ({ name, bytes: readFileSync(`${rules}${id}/data/${name}`) })),
        sample: false,
      },
    });
    const { problems, ranking } = snapshotOf(session, asked);
    const errors = problems.filter(({ severity, code }) => severity === 'error' && !shown.includes(code));
    expect(errors.map(({ code, what }) => `${code} ${what}`)).toEqual([]);
    const rows = ranking?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    const isTold = rows.filter(({ cells }) => cells.some(({ state }) => state === 'value'));
    expect(isTold.length * 2).toBeGreaterThanOrEqual(rows.length);
  },
);
