/** A mistake of ours is told in a short text; its stack only when asked for. */
import { expect, it } from 'vitest';
import { run } from '../src/main.js';

async function failing(env: Readonly<Record<string, string>>): Promise<{ code: number; err: string }> {
  const err: string[] = [];
  const sink = { isTerminal: false, columns: undefined };
  const code = await run(['fmt', '-'], {
    stdout: { ...sink, write: () => undefined },
    stderr: { ...sink, write: (text) => void err.push(text) },
    readStdin: () => Promise.reject(new Error('the pipe is gone')),
    stdinIsTerminal: false,
    env: { KAOHE_LANG: 'en', ...env },
    cwd: '.',
    now: () => '2026-01-03T08:15:00.000Z',
  });
  return { code, err: err.join('') };
}

it('tells that kaohe failed, without a stack', async () => {
  const { code, err } = await failing({});
  expect(code).toBe(2);
  expect(err).toContain('kaohe itself failed');
  expect(err).toContain('the pipe is gone');
  expect(err).not.toMatch(/\n\s+at /);
});

it('shows the stack with KAOHE_DEBUG=1', async () => {
  expect((await failing({ KAOHE_DEBUG: '1' })).err).toMatch(/\n\s+at /);
});
