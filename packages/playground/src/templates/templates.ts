/** The rule sets that come with the page, each with data of its own. Fetched when somebody wants to look at them. */

import type { SourceFile } from '@kaohe/diagnostics';
import { bandsOf, type Method, methodsOf } from './traits.js';

/** A rule set to begin with. */
export interface Template {
  readonly id: string;
  /** What it is called, as it is written in its first lines. */
  readonly title: string;
  readonly subject: string;
  /** The people as one word. */
  readonly who: string;
  readonly methods: readonly Method[];
  /** For the small picture. */
  readonly bands: readonly (readonly number[])[];
  readonly source: string;
  readonly kpis: number;
  readonly text: string;
  /** Addresses of its data files by their names. */
  readonly data: ReadonlyMap<string, string>;
}

// What vite finds at build time; the types are those the queries ask for.
const rules = import.meta.glob<string>('../../../../rules/*/*/rules.kpi', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const data = import.meta.glob<string>(['../../../../rules/*/*/data/*', '!**/*.md'], {
  query: '?url',
  import: 'default',
  eager: true,
});
const settings = import.meta.glob<string>('../../../../rules/*/*/settings.txt', {
  query: '?url',
  import: 'default',
  eager: true,
});

const prefix = '../../../../rules/';

/** Their data is for a file that extends them. */
const extended: readonly string[] = ['intl/nutri-score'];

/** Those that can be computed as they are: with data, and without values that only a shop can give. */
export const templates: readonly Template[] = Object.entries(rules)
  .map(([path, text]) => templateFrom(folderOf(path), text))
  .filter(
    ({ id, data: files, text }) =>
      files.size > 0 &&
      settings[`${prefix}${id}/settings.txt`] === undefined &&
      !/^(?:参数|parameter)\s.*=\s*(?:必填|required)/m.test(text) &&
      !/沿用|extends/.test(headOf(text)) &&
      !extended.includes(id),
  );

function templateFrom(id: string, text: string): Template {
  const own = Object.entries(data).filter(([path]) => path.startsWith(`${prefix}${id}/data/`));
  return {
    id,
    title:
      /^(?:标准|ruleset)\s[^"\n]*"([^"\n]+)"/m.exec(text)?.[1] ?? /^(?:标准|ruleset)\s+(\S+)/m.exec(text)?.[1] ?? id,
    subject: subjectIn(/^ {2}(?:对象|subject)\s+(\S+)/m, text),
    who: subjectIn(/^ {2}(?:对象|subject)\s+([^\s属]+)/m, text),
    methods: methodsOf(text),
    bands: bandsOf(text),
    source: /^ {2}(?:依据|source)\s+"([^"]+)"/m.exec(text)?.[1] ?? '',
    kpis: text.match(/^(?:指标|kpi)\s/gm)?.length ?? 0,
    text,
    data: new Map(own.map(([path, address]) => [path.split('/').at(-1) ?? path, address])),
  };
}

/** As it is said: names of the language have no spaces. */
function subjectIn(pattern: RegExp, text: string): string {
  return (pattern.exec(text)?.[1] ?? '').replaceAll('_', ' ');
}

function headOf(text: string): string {
  return /^(?:标准|ruleset)\s.*$/m.exec(text)?.[0] ?? '';
}

function folderOf(path: string): string {
  return path.slice(prefix.length).split('/').slice(0, 2).join('/');
}

/** The rules as a file of the page. */
export function rulesOf({ id, text }: Template): SourceFile {
  return { name: `${id.split('/').at(-1)}.kpi`, text };
}

/** The rules as if somebody had dropped them. */
export function rulesFileOf(template: Template): File {
  const { name, text } = rulesOf(template);
  return new File([text], name);
}

/** The template with its data, as if somebody had dropped them. */
export async function filesOf(template: Template): Promise<readonly File[]> {
  const found = await Promise.all(
    [...template.data].map(async ([name, address]) => new File([await (await fetch(address)).blob()], name)),
  );
  return [rulesFileOf(template), ...found];
}
