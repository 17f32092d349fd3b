/** A run in one pass: what the first rows tell is taken to hold for all, and the pass is given up when that turns out wrong. */
import { isInForce } from '@kaohe/evaluator';
import { decidedHead, type RowBatch, type StreamHead, type StreamSurvey, seenKeys, surveyor } from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import type { Context } from '../host/context.js';
import type { ExitCode } from '../host/exit-codes.js';
import type { PiecedFile } from '../host/file-pieces.js';
import type { FastBatch, ShareCount } from './batch.js';
import type { Crew } from './fast-pass.js';
import { type FastRun, fastTask, writeFast } from './fast-run.js';
import { type Findings, noFindings } from './findings.js';
import { type OpenOutput, written } from './finish-run.js';
import type { Opened } from './read-head.js';
import { rowBatches } from './streamed-text.js';
import { type RowFormat, usualWay } from './write-rows.js';

/** What is asked of the run. */
export interface AskedRows {
  readonly ruleSet: RuleSet;
  readonly period: string | 'all' | undefined;
  readonly format: RowFormat;
  readonly out: string;
  readonly output: OpenOutput | undefined;
  readonly chunkBytes: number;
  readonly crew: (task: FastRun['task'], survey: StreamSurvey) => Crew | undefined;
}

/** The exit code of a run in one pass; undefined where the file has to be looked through first. */
export async function attempt(
  context: Context,
  asked: AskedRows,
  file: PiecedFile,
  opened: Extract<Opened, { readonly kind: 'read' }>,
): Promise<ExitCode | undefined> {
  const first = await attemptWith(context, asked, file, opened, false);
  // files are often sorted by period: the first rows tell one, and soon there are several
  return first === 'several' ? withoutMore(await attemptWith(context, asked, file, opened, true)) : first;
}

function withoutMore(code: ExitCode | 'several' | undefined): ExitCode | undefined {
  return code === 'several' ? undefined : code;
}

async function attemptWith(
  context: Context,
  asked: AskedRows,
  file: PiecedFile,
  opened: Extract<Opened, { readonly kind: 'read' }>,
  areSeveral: boolean,
): Promise<ExitCode | 'several' | undefined> {
  const { ruleSet, format, out, output, chunkBytes } = asked;
  const { head } = opened;
  const guessed = head && guessOf(head, file);
  if (head === undefined || guessed === undefined) return undefined;
  const { survey: guess, rowBytes } = guessed;
  const isAll = asked.period === 'all';
  const known = [...guess.periods].filter((one) => isInForce(ruleSet, one)).toSorted();
  const [period] = known;
  if (period === undefined || (!isAll && asked.period === undefined && known.length > 1)) return undefined;
  // no row is of the period without a name: it only says that there is more than one
  const periods = isAll ? [...known, ...(areSeveral ? [''] : [])] : [asked.period ?? period];
  const findings = noFindings(opened.beginning);
  findings.add(opened.beginning, opened.diagnostics, []);
  const decided = decidedHead(head, guess);
  if (decided.diagnostics.length > 0) return undefined;
  const way = usualWay(context, ruleSet, { head, survey: guess, periods, findings });
  const task = fastTask(ruleSet, decided.head, 'unknown', way, guess, format, isAll);
  const crew = asked.crew(task, guess);
  if (crew === undefined) return undefined;
  const sums = sumsOf(head, file, { chunkBytes, rowBytes, findings, mayBeSeveral: !isAll || periods.length > 1 });
  const own = isAll
    ? {
        ...way,
        get periods() {
          return [...sums.periods()];
        },
      }
    : way;
  try {
    const code = await written(context, { out, open: output }, findings, async (put) => {
      const rows = await writeFast(context, { task, way: own, crew, chunkBytes }, file, sums, put);
      const all = [...sums.periods()].filter((one) => isInForce(ruleSet, one)).toSorted();
      const shown = isAll ? all : [asked.period ?? all.at(-1) ?? ''];
      const fits =
        rows !== undefined &&
        rows > 0 &&
        file.isUnchanged() &&
        sums.holds(decided.head) &&
        (isAll ? all.length > 1 === periods.length > 1 : shown[0] === periods[0] && all.includes(shown[0] ?? '')) &&
        shown.some((one) => sums.teamPeriods().has(one)) === way.columns.hasTeams;
      return fits ? rows : undefined;
    });
    return code ?? (isAll && periods.length === 1 && sums.periods().size > 1 ? 'several' : undefined);
  } finally {
    crew.end();
  }
}

const mostGuessed = 4_000;

/** What the first rows tell. */
interface Guess {
  readonly survey: StreamSurvey;
  readonly rowBytes: number;
}

/** What the first rows tell; undefined where it tells too little or too much. */
function guessOf(head: StreamHead, file: PiecedFile): Guess | undefined {
  const [first] = rowBatches(file, head);
  if (first === undefined || first === 'damaged' || first.batch.isRefused) return undefined;
  const { survey, add } = surveyor(head, undefined);
  const { rows } = first.batch;
  add({ ...first.batch, rows: rows.slice(0, mostGuessed) });
  const isPlain = !survey.order.isAsked && survey.repeated.size === 0 && survey.disputed.size === 0;
  return isPlain ? { survey, rowBytes: first.bytes / Math.max(1, rows.length) } : undefined;
}

/** What all rows tell, while they are computed. */
interface Sums {
  readonly survey: StreamSurvey;
  readonly note: (batch: FastBatch) => boolean;
  readonly usual: (batch: RowBatch) => void;
  readonly periods: () => ReadonlySet<string>;
  readonly teamPeriods: () => ReadonlySet<string>;
  /** Whether nothing speaks against how the columns were read, and nobody stands twice. */
  readonly holds: (head: StreamHead) => boolean;
}

interface Summing {
  readonly chunkBytes: number;
  /** How long a row is, about. */
  readonly rowBytes: number;
  readonly findings: Findings;
  readonly mayBeSeveral: boolean;
}

function sumsOf(head: StreamHead, file: PiecedFile, { chunkBytes, rowBytes, findings, mayBeSeveral }: Summing): Sums {
  // should there be more rows than the first ones promise, the table grows
  const seen = seenKeys(Math.min((file.size / rowBytes) * 1.02, chunkBytes * 1024));
  const { survey, add } = surveyor(head, 'unknown', seen);
  const { periods, teamPeriods } = survey;
  const shares: { small: number; large: number; percent: number }[] = [];
  let isRepeated = false;
  return {
    survey,
    note: ({ seen: prints, periods: months, teamPeriods: teams, shares: counts }) => {
      if (seen.addAll(prints)) isRepeated = true;
      for (const one of months) periods.add(one);
      for (const one of teams) teamPeriods.add(one);
      for (const [place, count] of counts.entries()) shares[place] = sum(shares[place], count);
      return !isRepeated && (mayBeSeveral || periods.size < 2);
    },
    usual: (batch) => {
      const isNew = survey.control === undefined;
      add(batch);
      if (isNew && survey.control !== undefined) findings.add(batch, [survey.control], []);
    },
    periods: () => periods,
    teamPeriods: () => teamPeriods,
    holds: ({ layout }) => {
      if (isRepeated || survey.repeated.size > 0 || survey.order.isAsked || survey.excess !== undefined) return false;
      if (survey.hasVariants && periods.size > 1) return false;
      const numbers = layout.inputs.filter(({ input }) => input.type.kind === 'number');
      return numbers.every(({ values, input }, place) => {
        const usual = [...survey.shares].find(([column]) => column.input === input)?.[1];
        const counted = shares[place] ?? { small: 0, large: 0, percent: 0 };
        const [small, large] = [
          counted.small + (usual?.smallCount ?? 0),
          counted.large + counted.percent + (usual?.largeCount ?? 0),
        ];
        if (values.form === 'fraction') return large === 0;
        return values.form === 'percent' ? small === 0 && large > 0 : true;
      });
    },
  };
}

function sum(one: ShareCount | undefined, other: ShareCount): ShareCount {
  if (one === undefined) return other;
  return { small: one.small + other.small, large: one.large + other.large, percent: one.percent + other.percent };
}
