/** A closed period as a file: what it was computed from, everything it came to, and a seal over all of it. */
import { type ClosedRow, type Value, valueFromJson, valueToJson } from '@kaohe/evaluator';

/** A file that was read when the period was closed; its name is seen from the folder of the rules. */
export interface ReadFile {
  readonly name: string;
  readonly sha256: string;
}

/** Everything about a closed period. */
export interface ClosedMonth {
  readonly period: string;
  readonly revision: number;
  /** The seal of the revision before, and why there is a new one; empty for the first. */
  readonly replaces: string;
  readonly reason: string;
  readonly closedAt: string;
  readonly engine: string;
  readonly rules: {
    readonly name: string;
    readonly version: string;
    readonly files: readonly ReadFile[];
    readonly settings: readonly string[];
  };
  readonly data: readonly ReadFile[];
  readonly people: readonly ClosedRow[];
}

const schema = 'kaohe.closed/1';

/** The text of the file. `seal` makes the seal of a text. */
export function closedMonthText(month: ClosedMonth, seal: (text: string) => string): string {
  return closedTextWith(month, seal(sealedPart(month)));
}

/** The part of the file that its seal is of. */
export function sealedPart(month: ClosedMonth): string {
  return JSON.stringify(bodyOf(month));
}

/** The text of the file, with a seal that was made elsewhere. */
export function closedTextWith(month: ClosedMonth, seal: string): string {
  return `${JSON.stringify({ ...bodyOf(month), seal }, undefined, 1)}\n`;
}

function bodyOf({ people, ...month }: ClosedMonth): object {
  const pairs = (values: ReadonlyMap<string, Value>): readonly unknown[] =>
    [...values].map(([id, value]) => [id, valueToJson(value)]);
  return {
    schema,
    ...month,
    people: people.map(({ person, team, inputs, results }) => ({
      person,
      team,
      inputs: pairs(inputs),
      results: pairs(results),
    })),
  };
}

/** What a text holds; `altered` where its seal does not fit, undefined where it is no closed period. */
export function closedMonthFrom(text: string, seal: (text: string) => string): ClosedMonth | 'altered' | undefined {
  const read = readClosedText(text);
  if (read === undefined) return undefined;
  return seal(read.sealed) === read.seal ? read.month : 'altered';
}

/** A closed period whose seal nobody has looked at yet: it is right where `seal` is the seal of `sealed`. */
export interface ReadClosed {
  readonly sealed: string;
  readonly seal: string;
  readonly month: ClosedMonth | undefined;
}

/** What a text holds, for those who make seals elsewhere; undefined where it is no closed period. */
export function readClosedText(text: string): ReadClosed | undefined {
  const json = parsed(text);
  if (!isRecord(json) || json.schema !== schema || typeof json.seal !== 'string') return undefined;
  const { seal, ...body } = json;
  return { sealed: JSON.stringify(body), seal, month: monthFrom(body) };
}

/** The seal a text bears. */
export function sealIn(text: string): string {
  const json = parsed(text);
  return isRecord(json) && typeof json.seal === 'string' ? json.seal : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // what is no JSON is no closed period
    return undefined;
  }
}

type Json = Readonly<Record<string, unknown>>;

function isRecord(json: unknown): json is Json {
  return typeof json === 'object' && json !== null && !Array.isArray(json);
}

function monthFrom(json: Json): ClosedMonth | undefined {
  const { period, revision, rules, data, people } = json;
  if (typeof period !== 'string' || typeof revision !== 'number' || !isRecord(rules)) return undefined;
  const [files, settings] = [filesFrom(rules.files), listFrom(rules.settings)];
  const [read, rows] = [filesFrom(data), rowsFrom(people, period)];
  if (files === undefined || settings === undefined || read === undefined || rows === undefined) return undefined;
  return {
    period,
    revision,
    replaces: textFrom(json.replaces),
    reason: textFrom(json.reason),
    closedAt: textFrom(json.closedAt),
    engine: textFrom(json.engine),
    rules: {
      name: textFrom(rules.name),
      version: textFrom(rules.version),
      files,
      settings: settings.map(textFrom),
    },
    data: read,
    people: rows,
  };
}

function textFrom(json: unknown): string {
  return typeof json === 'string' ? json : '';
}

function listFrom(json: unknown): readonly unknown[] | undefined {
  return Array.isArray(json) ? json : undefined;
}

function filesFrom(json: unknown): readonly ReadFile[] | undefined {
  return listFrom(json)?.map((one) =>
    isRecord(one) ? { name: textFrom(one.name), sha256: textFrom(one.sha256) } : { name: '', sha256: '' },
  );
}

function rowsFrom(json: unknown, period: string): readonly ClosedRow[] | undefined {
  const rows = listFrom(json)?.map((one) => (isRecord(one) ? rowFrom(one, period) : undefined));
  return rows?.every((one) => one !== undefined) ? rows : undefined;
}

function rowFrom({ person, team, inputs, results }: Json, period: string): ClosedRow | undefined {
  if (typeof person !== 'string') return undefined;
  const [given, made] = [inputs, results].map((pairs) => valuesFrom(pairs, { person, period }));
  return given && made && { person, team: textFrom(team), period, inputs: given, results: made };
}

function valuesFrom(
  json: unknown,
  owner: { readonly person: string; readonly period: string },
): ReadonlyMap<string, Value> | undefined {
  const values = new Map<string, Value>();
  for (const pair of listFrom(json) ?? [undefined]) {
    const [id, held] = listFrom(pair) ?? [];
    const value = valueFromJson(held, owner);
    if (typeof id !== 'string' || value === undefined) return undefined;
    values.set(id, value);
  }
  return values;
}
