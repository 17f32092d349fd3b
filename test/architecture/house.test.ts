/** The house stands as planned: arrows, circles, faces, libraries, the outer world, lengths and purposes of files. */
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import {
  houseRules,
  lineCount,
  longestFile,
  offencesOf,
  printOffence,
  readWorkspace,
} from '../../packages/testkit/src/index.js';

const workspace = readWorkspace(fileURLToPath(new URL('../..', import.meta.url)));

it('keeps the rules of the house', () => {
  expect(workspace.sources.length).toBeGreaterThan(0);
  expect(offencesOf(workspace, houseRules).map(printOffence)).toEqual([]);
});

it('keeps test files short enough to read', () => {
  const long = workspace.tests.filter((file) => lineCount(file.text) > longestFile);
  expect(long.map((file) => file.path)).toEqual([]);
});

it('has files of a length one reads in one sitting', () => {
  const lengths = workspace.sources
    .filter((file) => !file.path.endsWith('.generated.ts'))
    .map((file) => lineCount(file.text))
    .sort((one, other) => one - other);
  const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
  console.info(`${lengths.length} source files; median ${median} lines, longest ${lengths.at(-1)}`);
  expect(median).toBeLessThanOrEqual(150);
});
