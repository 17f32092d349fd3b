/** What is wrong with a file of any length, in bounded memory: of each kind the first few, with their places, and how many there are. */
import { type Diagnostic, type Span, sentence } from '@kaohe/diagnostics';
import { countLines, type RowBatch } from '@kaohe/intake';
import { type Waiting, waitingKey, waitingSentence } from '@kaohe/report';
import type { Context } from '../host/context.js';

/** A finding and its kin. */
interface Kept {
  readonly diagnostic: Diagnostic;
  readonly place: string;
  count: number;
}

interface KeptWaiting {
  readonly waiting: Waiting;
  readonly people: Set<string>;
  readonly metrics: Set<string>;
  readonly place: string;
  count: number;
}

/** The findings of a run. */
export interface Findings {
  readonly add: (batch: RowBatch, diagnostics: readonly Diagnostic[], waiting: readonly Waiting[]) => void;
  /** Whether a person has to look at something. */
  readonly needsPerson: () => boolean;
  readonly lines: (context: Context) => readonly string[];
}

const mostPlaces = 5;
const mostCauses = 1_000;
const mostNamed = 5;

/** No findings; `head` is where the file begins, for what is said of its headings. */
export function noFindings(head: RowBatch): Findings {
  const found = new Map<string, Kept[]>();
  const counts = new Map<string, number>();
  const waits = new Map<string, KeptWaiting>();
  let hasErrors = false;
  let unkept = 0;
  const addDiagnostic = (batch: RowBatch, diagnostic: Diagnostic): void => {
    const { code } = diagnostic;
    hasErrors ||= diagnostic.severity === 'error';
    counts.set(code, (counts.get(code) ?? 0) + 1);
    const kept = found.get(code) ?? [];
    if (kept.length >= mostPlaces) return;
    kept.push({ diagnostic, place: placeOf(batch, head, diagnostic.span), count: 1 });
    found.set(code, kept);
  };
  const addWaiting = (batch: RowBatch, waiting: Waiting): void => {
    const key = waitingKey(waiting);
    let kept = waits.get(key);
    if (kept === undefined) {
      if (waits.size >= mostCauses) {
        unkept += 1;
        return;
      }
      const place = placeOf(batch, head, waiting.cells[0] ?? waiting.origin);
      kept = { waiting, people: new Set(), metrics: new Set(), place, count: 0 };
      waits.set(key, kept);
    }
    for (const one of waiting.people) if (kept.people.size < mostNamed) kept.people.add(one);
    for (const one of waiting.metrics) kept.metrics.add(one);
    kept.count += waiting.people.length;
  };
  return {
    add: (batch, diagnostics, waiting) => {
      const told = new Set(waiting.flatMap(({ cells }) => cells.map(placeKey)));
      for (const one of diagnostics) {
        if (one.severity !== 'hint' && !told.has(placeKey(one.span))) addDiagnostic(batch, one);
      }
      for (const one of waiting) addWaiting(batch, one);
    },
    needsPerson: () => hasErrors || waits.size > 0,
    lines: (context) => [
      ...[...found].flatMap(([code, kept]) => diagnosticLines(context, kept, counts.get(code) ?? 0)),
      ...waitingLines(context, [...waits.values()], unkept),
    ],
  };
}

function placeKey({ file, start, end }: Span): string {
  return `${file}:${start}-${end}`;
}

/** `file:line:column`; of a place that is in neither text the file alone. */
function placeOf(batch: RowBatch, head: RowBatch, { file, start }: Span): string {
  const within = start >= batch.offset ? batch : head;
  const before = within.text.slice(0, Math.max(0, start - within.offset));
  if (start - within.offset > within.text.length) return file;
  const ended = within.linesAt?.(start - within.offset) ?? within.lines + countLines(before).lines;
  const line = ended + 1;
  const lastBreak = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  return `${file}:${line}:${before.length - lastBreak}`;
}

function diagnosticLines(context: Context, kept: readonly Kept[], count: number): readonly string[] {
  const { language, paintError: paint, texts } = context;
  const lines = kept.flatMap(({ diagnostic, place }) => {
    const { code, severity, args } = diagnostic;
    const said = sentence(code, args, language);
    return [`${paint[severity]('!')} ${said.what}  ${paint.dim(`[${code}]`)}`, `  ${paint.dim(place)}  ${said.next}`];
  });
  return count > kept.length ? [...lines, `  ${texts.streaming.more(count - kept.length)}`] : lines;
}

const mostShown = 20;

function waitingLines(context: Context, waits: readonly KeptWaiting[], unkept: number): readonly string[] {
  if (waits.length === 0) return [];
  const { paintError: paint, texts } = context;
  const shown = waits.slice(0, mostShown).flatMap(({ waiting, people, metrics, place, count }) => {
    const { what, next } = waitingSentence(context, { ...waiting, people: [...people], count });
    return [
      `${paint.error('?')} ${what}  ${paint.dim(`[${waiting.code}]`)}`,
      `  ${texts.result.affected([...metrics].join(' ').slice(0, 100))}  ${paint.dim(place)}`,
      `  ${next}`,
    ];
  });
  const more = waits.length - mostShown + unkept;
  return [texts.result.waiting, ...shown, ...(more > 0 ? [texts.moreDiagnostics(more)] : [])];
}
