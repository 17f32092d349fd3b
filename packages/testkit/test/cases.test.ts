/** Cases in Markdown: what is read, what is marked, what is written back. */
import { expect, it } from 'vitest';
import {
  asFound,
  caseFiles,
  diagnosticLines,
  isUpdating,
  readCases,
  withMarks,
  withoutMarks,
  withUpdates,
} from '../src/index.js';

const document = `# A feature

## the first case
Words.
\`\`\`kpi base.kpi
标准 甲
\`\`\`
\`\`\`kpi
标准 乙 沿用 甲
\`\`\`
\`\`\`set
a=1
b=2
\`\`\`
\`\`\`csv
客服
一
\`\`\`
\`\`\`results
\`\`\`

## a heading without fences

## escapes
\`\`\`kpi escaped
a\\u{200b}\\repeat{3:xy}
\`\`\`
`;

it('reads headings that have fences, with names and escapes', () => {
  const cases = readCases(document);
  expect(cases.map(({ name, line }) => [name, line])).toEqual([
    ['the first case', 3],
    ['escapes', 24],
  ]);
  expect(cases[1]?.fences[0]?.text).toBe('a\u200bxyxyxy\n');
});

it('gathers the files of a case, the last rules being its entry', () => {
  const [first] = readCases(document);
  expect(first && caseFiles(first)).toEqual({
    rules: [
      { name: 'base.kpi', text: '标准 甲\n' },
      { name: 'rules.kpi', text: '标准 乙 沿用 甲\n' },
    ],
    entry: 'rules.kpi',
    settings: ['a=1', 'b=2'],
    data: [{ name: '2025-01.csv', text: '客服\n一\n' }],
  });
});

it('writes fences back and leaves everything else as it is', () => {
  const fences = readCases(document).flatMap((one) => one.fences);
  const results = fences
    .filter(({ kind }) => kind === 'results')
    .map((fence) => ({ fence, text: '客服,总分\n一,100' }));
  const updated = withUpdates(document, results);
  expect(updated).toBe(document.replace('```results\n', '```results\n客服,总分\n一,100\n'));
  const escaped = fences.filter((fence) => fence.escaped).map((fence) => ({ fence, text: 'lost' }));
  expect(withUpdates(document, escaped)).toBe(document);
});

it('never updates where the results are judged', () => {
  expect(isUpdating({ UPDATE: '1' })).toBe(true);
  expect(isUpdating({ UPDATE: '1', CI: 'true' })).toBe(false);
  expect(isUpdating({})).toBe(false);
});

it('takes marks out and puts them in again', () => {
  for (const marked of ['[[甲]] = [[乙 + [[丙]]]] * 2', '[[]]x', 'a[[b]][[c]]', 'x[[]]', '[[[40, 50) -> 1]]']) {
    const { text, places } = withoutMarks(marked);
    expect(withMarks(text, places)).toBe(marked);
  }
  expect(withoutMarks('ab[[]]c[[de]]')).toEqual({
    text: 'abcde',
    places: [
      { start: 2, end: 2 },
      { start: 3, end: 5 },
    ],
  });
});

it('lets a number be expected without its unit, and nothing else', () => {
  expect(asFound(['一,100,60%,A,1/3'], ['一,100分,60%,A,1/3元'])).toEqual(['一,100分,60%,A,1/3元']);
  expect(asFound(['一,10,1,B'], ['一,100分,1/3,A'])).toEqual(['一,10,1,B']);
});

it('prints a diagnostic as its place, code and arguments', () => {
  const found = {
    code: 'names/unknown',
    severity: 'error',
    span: { file: 'base.kpi', start: 3, end: 4 },
    args: { name: '甲', suggestion: '' },
    related: [],
    witness: undefined,
    fixes: [],
    whom: [],
    hits: undefined,
    remedies: [],
  } as const;
  const files = [{ name: 'base.kpi', text: '标准\n甲' }];
  expect(diagnosticLines([found], files, 'base.kpi')).toEqual(['2:1 names/unknown  甲']);
  expect(diagnosticLines([found], files, 'rules.kpi')).toEqual(['base.kpi:2:1 names/unknown  甲']);
});
