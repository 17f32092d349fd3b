/** The sample shop as modules, made when the page is built: its rules, its data, and the ranking they give. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile } from '@kaohe/compiler';
import type { Language } from '@kaohe/diagnostics';
import type { Plugin } from 'vite';
import type { Request } from './src/protocol/messages.ts';
import { sessionAfter } from './src/worker/checked.ts';
import { packed } from './src/worker/packed.ts';
import { emptySession, type Session } from './src/worker/session.ts';
import { snapshotOf } from './src/worker/snapshot-of.ts';

const root = join(import.meta.dirname, '../..');

/** The shop's file first, then the standard it extends; the same file name stands in many folders. */
const sources = [
  { name: 'shop.kpi', path: 'examples/01-my-shop/shop.kpi' },
  { name: 'taobao-presales.kpi', path: 'rules/customer-service/taobao-presales/rules.kpi' },
].map(({ name, path }) => ({ name, text: readFileSync(join(root, path), 'utf8') }));

const dataFolder = join(root, 'examples/01-my-shop/data');

const modules: Readonly<Record<string, () => string>> = {
  'virtual:sample-rules': () => `export default ${JSON.stringify(sources)};`,
  'virtual:sample-data': dataModule,
  'virtual:sample-rule-set': ruleSetModule,
  'virtual:sample-snapshot-zh': () => snapshotModule('zh'),
  'virtual:sample-snapshot-en': () => snapshotModule('en'),
};

/** Serves the modules. `page/sample.ts` shows rules and ranking, `worker/sample.ts` reads the data, `worker/compiled-sample.ts` ranks other data. */
export function sampleModules(): Plugin {
  return {
    name: 'kaohe-sample',
    resolveId: (id) => (id in modules ? `\0${id}` : undefined),
    load: (id) => (id.startsWith('\0') ? modules[id.slice(1)]?.() : undefined),
  };
}

function ruleSetModule(): string {
  const { ruleSet, diagnostics } = compile(sources, 'shop.kpi');
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(`the sample has errors: ${errors.map(({ code }) => code).join(' ')}`);
  // Tests are run when somebody looks at them: by then the compiler is there.
  return `export default ${JSON.stringify(packed({ ...ruleSet, cases: [] }))};`;
}

/** Thirteen requests would cost a visit more than what is in the files; a file in an old encoding would be no text. */
function dataModule(): string {
  const data = dataFiles().map(({ name, bytes }) => {
    const text = bytes.toString('utf8');
    return Buffer.from(text).equals(bytes) ? { name, text } : { name, base64: bytes.toString('base64') };
  });
  return `export default ${JSON.stringify(data)};`;
}

/** What the worker answers to the first request of a first visit. */
function snapshotModule(language: Language): string {
  const request: Request = {
    kind: 'snapshot',
    docVersion: 0,
    dataVersion: 0,
    language,
    files: sources,
    data: 'sample',
    edits: undefined,
    said: undefined,
    period: undefined,
  };
  return `export default ${literal(snapshotOf(sampleSession(), request))};`;
}

/** Plain data as code: what is undefined stays undefined, as on the way from a worker. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join()}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined';
  return `{${Object.entries(value).map(([name, part]) => `${JSON.stringify(name)}:${literal(part)}`)}}`;
}

let session: Session | undefined;

function sampleSession(): Session {
  session ??= sessionAfter(emptySession, { files: sources, data: { files: dataFiles(), sample: true } });
  return session;
}

function dataFiles() {
  return readdirSync(dataFolder)
    .sort()
    .map((name) => ({ name, bytes: readFileSync(join(dataFolder, name)) }));
}
