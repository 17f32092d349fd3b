/** The list of features holds: each is shown in its ordinary, its edge and its refused form, and in YAML, by cases that are there. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { fencesOf, type MarkdownCase, readCases } from '../../packages/testkit/src/index.js';

const folder = fileURLToPath(new URL('.', import.meta.url));

const documents = readdirSync(folder)
  .filter((file) => file.endsWith('.md') && file !== 'README.md' && file !== 'features.md')
  .map((name) => ({ name, cases: readCases(readFileSync(`${folder}${name}`, 'utf8')) }));

/** Every case by `file: title`. */
const cases: ReadonlyMap<string, MarkdownCase> = new Map(
  documents.flatMap(({ name, cases }) => cases.map((one) => [`${name}: ${one.name}`, one] as const)),
);

const rows = readFileSync(`${folder}features.md`, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| ---'))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
const features = rows.filter((cells) => cells.length === 5 && cells[0] !== 'feature');
const edges = rows.filter((cells) => cells.length === 2 && cells[0] !== 'edge');

/** What is easily forgotten, whatever the feature. */
const forgotten = [
  'a tie at the cut',
  'a team of 0 people',
  'a team of 1 person',
  'a team of 2 people',
  'all tied',
  'negative pay',
  'zero pool',
  'empty cohort',
  'missing history',
  'a joiner in month 2',
  'a leap-year February',
  'two changes to one path',
];

it('every case that is named is there', () => {
  const named = [...features, ...edges].flatMap(([, ...cells]) => cells);
  expect(named.filter((name) => !cases.has(name))).toEqual([]);
});

it.each(features)('%s has its forms', (_feature, ordinary = '', edge = '', refused = '', yaml = '') => {
  expect(new Set([ordinary, edge, refused]).size, 'three forms, three cases').toBe(3);
  expect(holds(ordinary, 'results'), 'the ordinary form has results').toBe(true);
  expect(holds(edge, 'results'), 'the edge has results').toBe(true);
  expect(holds(refused, 'diagnostics') || holds(refused, 'problems'), 'the refused form says why').toBe(true);
  expect(holds(yaml, 'yaml'), 'the YAML face is written').toBe(true);
});

it('no feature stands twice, and no edge is forgotten', () => {
  const names = features.map(([feature]) => feature);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
  expect(edges.map(([edge]) => edge)).toEqual(forgotten);
});

it('every document has a case in YAML', () => {
  expect(documents.filter(({ cases }) => !cases.some(isYaml)).map(({ name }) => name)).toEqual([]);
});

function isYaml(one: MarkdownCase): boolean {
  return fencesOf(one, 'yaml').length > 0;
}

function holds(name: string, kind: string): boolean {
  const one = cases.get(name);
  return one !== undefined && fencesOf(one, kind).some(({ text }) => text.trim() !== '');
}
