/** The schemes that ship, for the tests over all of them: their rules compiled, their data read, both evaluators, values as files write them. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from '../../packages/compiler/src/index.js';
import type { Diagnostic } from '../../packages/diagnostics/src/index.js';
import {
  type Dataset,
  interpret,
  preparePlan,
  type Results,
  readDataset,
  runOnDataset,
  runPlan,
  type Value,
} from '../../packages/evaluator/src/index.js';
import { readTables, recordsFromTables, type Table } from '../../packages/intake/src/index.js';
import type { Metric, RuleSet } from '../../packages/ir/src/index.js';
import { equal, fromCanonical, printDate, printRational, type Rational } from '../../packages/quantity/src/index.js';

/** The repository. */
export const root: string = fileURLToPath(new URL('../../', import.meta.url));

/** The folders of schemes that have a file of this name, in order. */
export function foldersWith(file: string): readonly string[] {
  return readdirSync(`${root}rules`, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith(`/${file}`))
    .map((name) => `${root}rules/${dirname(name)}`)
    .sort();
}

/** The text of a file without its byte order mark, with plain line ends. */
export function textOf(path: string): string {
  return readFileSync(path, 'utf8').replace('\uFEFF', '').replaceAll('\r\n', '\n');
}

/** A scheme with its data, and what was wrong with the data. */
export interface Scheme {
  readonly ruleSet: RuleSet;
  readonly tables: readonly Table[];
  readonly dataset: Dataset;
  readonly diagnostics: readonly Diagnostic[];
}

/** The rules of a folder and the tables in its `data`. */
export function schemeIn(folder: string, entry: string, settings: readonly string[] = []): Scheme {
  return schemeOf(folder, `${folder}/data`, entry, settings);
}

/** The default rules with the data of the sample shop. */
export function sampleShop(settings: readonly string[]): Scheme {
  const rules = `${root}rules/customer-service/taobao-presales`;
  return schemeOf(rules, `${root}examples/01-my-shop/data`, 'rules.kpi', settings);
}

function schemeOf(folder: string, data: string, entry: string, settings: readonly string[]): Scheme {
  const named = (place: string, ending: string): readonly string[] =>
    readdirSync(place)
      .filter((name) => name.endsWith(ending))
      .sort();
  const sources = named(folder, '.kpi').map((name) => ({ name, text: textOf(`${folder}/${name}`) }));
  const { ruleSet } = compile(sources, entry, settings);
  const tables = readTables(named(data, '.csv').map((name) => ({ name, bytes: readFileSync(`${data}/${name}`) })));
  const records = recordsFromTables(tables.value, ruleSet);
  const read = readDataset(ruleSet, records.value);
  return {
    ruleSet,
    tables: tables.value,
    dataset: read.value,
    diagnostics: [...tables.diagnostics, ...records.diagnostics, ...read.diagnostics],
  };
}

/** The definition and the fast way, by name. */
export const evaluators: readonly (readonly [name: string, evaluate: typeof interpret])[] = [
  ['interpret', interpret],
  ['plan', (rules, data): Results => runPlan(preparePlan(rules), data)],
  ['columns', runOnDataset],
];

/** How a file of results writes what is no number and no word of the rules. */
export interface Spelling {
  readonly yes: string;
  readonly no: string;
  readonly none: string;
  readonly fault: string;
  readonly numberFrom: (text: string) => Rational | undefined;
}

/** The value as a file of results writes it; `wanted` itself where it says the same number. */
export function written(value: Value, { type }: Metric, wanted: string, spelling: Spelling): string {
  switch (value.kind) {
    case 'number': {
      if (type.kind === 'date') return printDate(value.value);
      const number = type.kind === 'number' ? fromCanonical(value.value, type.unit) : value.value;
      const known = spelling.numberFrom(wanted);
      return known !== undefined && equal(known, number) ? wanted : printRational(number);
    }
    case 'choice':
      return value.label;
    case 'text':
      return value.text;
    case 'yes-no':
      return value.value ? spelling.yes : spelling.no;
    case 'none':
      return spelling.none;
    case 'fault':
      return spelling.fault;
  }
}
