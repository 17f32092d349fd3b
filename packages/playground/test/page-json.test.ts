/** The page's worker and the command give the same bytes for every scheme that ships with data: U17.1. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { foldersWith, root } from '../../../test/rules/scheme.js';
import { call } from '../../cli/test/calling.js';
import { sessionAfter } from '../src/worker/checked.js';
import { jsonOf } from '../src/worker/results/result-of.js';
import { emptySession } from '../src/worker/session.js';

const schemes = foldersWith('rules.kpi').filter((folder) => readdirSync(folder).includes('data'));

/** Names as the command shows them: seen from the folder of the call. */
function filesIn(folder: string, at: string, ending: RegExp): { readonly name: string; readonly bytes: Uint8Array }[] {
  return readdirSync(`${folder}/${at}`)
    .filter((name) => ending.test(name))
    .sort()
    .map((name) => ({ name: `${at}/${name}`, bytes: readFileSync(`${folder}/${at}/${name}`) }));
}

async function bothWays(
  folder: string,
  rules: readonly string[],
  data: string,
): Promise<readonly (string | undefined)[]> {
  const command = await call(['run', rules[0] ?? '', data, '--format', 'json'], { cwd: folder });
  const sources = rules.map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
  const dropped = filesIn(folder, data, /\.(csv|tsv|txt|xlsx|json)$/i);
  const session = sessionAfter(emptySession, { files: sources, data: { files: dropped, sample: false } });
  return [command.out, jsonOf(session, undefined, 'zh')];
}

it.each(schemes.map((folder) => [folder.slice(root.length), folder]))(
  'U17.1 the same bytes: %s',
  async (_name, folder) => {
    const [command, page] = await bothWays(folder, ['rules.kpi'], 'data');
    expect(page).toBe(command);
  },
);

it('U17.1 the same bytes: the sample the page opens with', async () => {
  const standard = 'rules/customer-service/taobao-presales/rules.kpi';
  const [command, page] = await bothWays(root, ['examples/01-my-shop/shop.kpi', standard], 'examples/01-my-shop/data');
  expect(page).toBe(command);
});
