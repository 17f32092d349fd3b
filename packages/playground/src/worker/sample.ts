/** The sample shop the page opens with: rules and data are files beside the page. */
import type { DroppedFile } from '../protocol/messages.js';
import type { RuleFiles } from '../protocol/snapshot.js';

// What vite finds at build time; the types are those the queries ask for.
const shop = import.meta.glob<string>('../../../../examples/01-my-shop/shop.kpi', {
  query: '?url',
  import: 'default',
  eager: true,
});
const standard = import.meta.glob<string>('../../../../rules/customer-service/taobao-presales/rules.kpi', {
  query: '?url',
  import: 'default',
  eager: true,
});
const data = import.meta.glob<string>('../../../../examples/01-my-shop/data/*.csv', {
  query: '?url',
  import: 'default',
  eager: true,
});

let rules: Promise<RuleFiles> | undefined;

/** The shop's file first, then the standard it extends. */
export function sampleRules(): Promise<RuleFiles> {
  rules ??= Promise.all(
    Object.entries({ ...shop, ...standard }).map(async ([path, address]) => {
      return { name: nameOf(path), text: await (await fetch(address)).text() };
    }),
  );
  return rules;
}

/** The sample's data files, as bytes: they are read like anybody's. */
export async function sampleData(): Promise<readonly DroppedFile[]> {
  return Promise.all(
    Object.entries(data).map(async ([path, address]) => {
      const response = await fetch(address);
      return { name: fileName(path), bytes: new Uint8Array(await response.arrayBuffer()) };
    }),
  );
}

/** `shop.kpi`, but `taobao-presales.kpi` for the `rules.kpi` of that folder. */
function nameOf(path: string): string {
  const [folder, file] = path.split('/').slice(-2);
  return file === 'rules.kpi' ? `${folder}.kpi` : fileName(path);
}

function fileName(path: string): string {
  return path.split('/').at(-1) ?? path;
}
