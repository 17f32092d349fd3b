/** A long call says what it is at, on a terminal only. */
import { expect, it } from 'vitest';
import { progressOf } from '../src/host/progress.js';

function progressAt(
  times: readonly number[],
  isTerminal = true,
): { said: string[]; progress: ReturnType<typeof progressOf> } {
  const said: string[] = [];
  const left = [...times];
  const sink = { isTerminal, columns: undefined, write: (text: string) => void said.push(text) };
  const io = {
    stdout: sink,
    stderr: sink,
    readStdin: () => Promise.resolve(new Uint8Array()),
    stdinIsTerminal: false,
    env: {},
    cwd: '.',
    now: () => new Date(left.shift() ?? 0).toISOString(),
  };
  return { said, progress: progressOf(io, false) };
}

it('says nothing in the first half second, and takes its line away', () => {
  const { said, progress } = progressAt([0, 499, 500, 900]);
  progress.step('读');
  progress.step('算');
  progress.step('写');
  progress.end();
  progress.end();
  expect(said).toEqual(['\r\u001b[K算', '\r\u001b[K写', '\r\u001b[K']);
});

it('says nothing into a pipe', () => {
  const { said, progress } = progressAt([0, 5000], false);
  progress.step('算');
  progress.end();
  expect(said).toEqual([]);
});
