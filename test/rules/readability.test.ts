/** docs/readability.md: the lines shown stand in the rule files, and are not many more than the rows of the printed table. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const sections = readFileSync(`${root}docs/readability.md`, 'utf8').split('\n## ').slice(1);

it('five schemes stand side by side', () => {
  expect(sections).toHaveLength(5);
});

for (const section of sections) {
  const [title = ''] = section.split('\n');
  const file = section.match(/`(rules\/\S+\.kpi)`/)?.[1] ?? '';
  const printed = section.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|---'));
  const shown = section.match(/```kpi\n([\s\S]*?)```/)?.[1] ?? '';

  it(`${title}: as in the file, and no longer than the table plus half again`, () => {
    expect(shown).not.toBe('');
    expect(readFileSync(root + file, 'utf8')).toContain(shown);
    expect(shown.trimEnd().split('\n').length).toBeLessThanOrEqual(printed.length * 1.5);
  });
}
