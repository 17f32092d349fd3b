/** Whether a run reads its data piece by piece: when it is asked to, or when the data is large and the rules allow it. */
import { type Diagnostic, diagnose } from '@kaohe/diagnostics';
import { type Look, looksBeyondRow, type RuleSet } from '@kaohe/ir';
import type { Context } from '../host/context.js';
import { sizeOf } from '../host/files.js';
import { isParquetFile } from '../host/parquet-in.js';
import { usageProblem } from '../host/usage.js';

/** From this size on a run streams by itself, where it can. */
export const streamsFrom: number = 64 * 1024 * 1024;

/** What does not fit into memory is not read as a whole. */
const mostAtOnce = 256 * 1024 * 1024;

/** What matters of a call. */
export interface Asked {
  readonly data: readonly string[];
  readonly stream: boolean;
  /** The format, as far as it is said or follows from the name of the output. */
  readonly format: string;
  readonly top: number | undefined;
}

/** `whole`: the data is read into memory. */
export type Way =
  | { readonly kind: 'whole' }
  | { readonly kind: 'stream'; readonly path: string; readonly isAsked: boolean; readonly size: number }
  | { readonly kind: 'refused'; readonly problem: Diagnostic };

/** Whether it is worth a look at the rules. */
export function mayStream({ io }: Context, data: readonly string[], isAsked: boolean): boolean {
  return isAsked || data.some((path) => (sizeOf(io.cwd, path) ?? 0) >= leastSize(io.cwd, path));
}

/** Parquet is packed: as a text it is several times as large. */
function leastSize(cwd: string, path: string): number {
  return isParquetFile(cwd, path) ? streamsFrom / 8 : streamsFrom;
}

/** How the data of a call is read. */
export function wayOf({ io, texts }: Context, ruleSet: RuleSet, { data, stream, format, top }: Asked): Way {
  const whole: Way = { kind: 'whole' };
  const refused = (text: string): Way => ({ kind: 'refused', problem: usageProblem(text) });
  const [path] = data;
  const size = path === undefined ? 0 : sizeOf(io.cwd, path);
  const isLarge = data.length === 1 && size !== undefined && size > mostAtOnce;
  if (path === undefined || !(stream || (data.length === 1 && size !== undefined && size >= streamsFrom))) return whole;
  if (data.length > 1) return refused(texts.streaming.refused['several-files']);
  if (size === undefined) return refused(texts.streaming.refused['not-a-file']);
  if (!stream && !isTextFile(path)) return whole;
  const [look] = looksBeyondRow(ruleSet);
  const isUnfit = look !== undefined || top !== undefined || !streamedFormats.has(format);
  if (!stream && isUnfit && !isLarge) return whole;
  if (look !== undefined) return { kind: 'refused', problem: needsEveryone(look, isLarge) };
  if (!streamedFormats.has(format)) return refused(texts.streaming.refused.format);
  if (top !== undefined) return refused(texts.streaming.refused.top);
  return { kind: 'stream', path, isAsked: stream, size };
}

const streamedFormats: ReadonlySet<string> = new Set(['csv', 'plain', 'parquet']);

function needsEveryone({ name, kind, origin }: Look, isLarge: boolean): Diagnostic {
  return diagnose('host/needs-everyone', origin, { name, look: kind, size: isLarge ? 'large' : 'small' });
}

/** By its name; workbooks and JSON are read as a whole, or refused there. */
function isTextFile(path: string): boolean {
  return !/\.(xlsx|xlsm|xls|json|jsonl|ndjson)$/i.test(path);
}
