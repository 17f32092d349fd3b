/** Whatever is edited in the rule sets that ship: what a session remembers of the text before shows the same as a session that has just begun. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RuleFiles } from '../src/protocol/snapshot.js';
import { sessionAfter, sessionEdited } from '../src/worker/checked.js';
import { emptySession, type Session } from '../src/worker/session.js';
import { rankingOf, snapshotOf } from '../src/worker/snapshot-of.js';
import { rulesTable } from '../src/worker/table/table.js';
import { asked } from './asked.js';

const rules = fileURLToPath(new URL('../../../rules/', import.meta.url));
const folders = readdirSync(rules, { recursive: true, encoding: 'utf8' })
  .filter((name) => basename(name) === 'rules.kpi' && existsSync(join(rules, dirname(name), 'data')))
  .map((name) => dirname(name))
  .toSorted();

function opened(folder: string, files: RuleFiles): Session {
  const data = join(rules, folder, 'data');
  const tables = readdirSync(data).map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(data, name))) }));
  return sessionAfter(emptySession, { files, data: { files: tables, sample: false } });
}

/** Everything that is shown without being asked for, and the sheet. */
function shown(session: Session, texts: RuleFiles): unknown {
  const asking = { session, texts, period: undefined, language: 'zh' } as const;
  return [snapshotOf(session, asked), rulesTable(asking, undefined)];
}

type Edit = (lines: readonly string[]) => readonly string[];

/** One line less, one twice, a remark, or other digits in a line. */
const edit: fc.Arbitrary<Edit> = fc
  .tuple(fc.constantFrom('remove', 'repeat', 'remark', 'digit', 'digit', 'digit'), fc.nat(), fc.nat(9))
  .map(([kind, place, digit]) => (lines) => {
    const at = place % lines.length;
    const line = lines[at] ?? '';
    if (kind === 'remove') return lines.toSpliced(at, 1);
    if (kind === 'repeat') return lines.toSpliced(at, 0, line);
    if (kind === 'remark') return lines.toSpliced(at, 0, '# 一行');
    const numbered = lines.flatMap((one, index) => (/\d/u.test(one) ? [index] : []));
    const chosen = numbered[place % numbered.length] ?? 0;
    return lines.with(chosen, (lines[chosen] ?? '').replace(/\d/u, String(digit)));
  });

/** Edits one after the other; `back` is the text before the last. */
const edits = fc.array(
  fc.oneof({ weight: 4, arbitrary: edit }, { weight: 1, arbitrary: fc.constant('back' as const) }),
  { minLength: 3, maxLength: 3 },
);

// `ANEW_RUNS=20 SEED=random` goes other ways
const runs = Number(process.env.ANEW_RUNS ?? 1);

it('there are rule sets with data', () => {
  expect(folders.length).toBeGreaterThan(40);
});

it.each(folders)('%s', (folder) => {
  const text = readFileSync(join(rules, folder, 'rules.kpi'), 'utf8');
  const start: RuleFiles = [{ name: 'rules.kpi', text }];
  const first = opened(folder, start);
  expect(rulesTable({ session: first, texts: start, period: undefined, language: 'zh' }, undefined)).toBeDefined();
  fc.assert(
    fc.property(edits, (steps) => {
      const texts = [text];
      let session = first;
      for (const step of steps) {
        const now = texts.at(-1) ?? text;
        texts.push(step === 'back' ? (texts.at(-2) ?? text) : step(now.split('\n')).join('\n'));
        const files = [{ name: 'rules.kpi', text: texts.at(-1) ?? text }];
        const { ranked, finished } = sessionEdited(session, files);
        session = finished();
        const fresh = opened(folder, files);
        // rules with an error show what was right before, data without a period is of the one shown last: a new session knows of neither
        if (snapshotOf(fresh, asked).stale !== undefined) continue;
        if (snapshotOf(session, asked).data.assumedPeriod !== undefined) continue;
        expect(shown(session, files)).toEqual(shown(fresh, files));
        if (ranked !== undefined) expect(rankingOf(ranked, asked)).toEqual(rankingOf(fresh, asked));
      }
    }),
    { numRuns: runs },
  );
});
