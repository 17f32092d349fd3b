/** What threads are told of a run, as data that can be copied: they find the headings again themselves. */
import type { Language } from '@kaohe/diagnostics';
import {
  type DayOrder,
  decidedHead,
  type RecordsOptions,
  type StreamSurvey,
  streamHead,
  surveyor,
} from '@kaohe/intake';
import type { RuleSet } from '@kaohe/ir';
import { tellerIn } from '@kaohe/report';
import type { FastBatch } from './batch.js';
import { type FastReader, fastReader } from './fast-batch.js';
import type { FastTask } from './fast-task.js';

/** A run, as threads are told of it. */
export interface ThreadTask {
  readonly language: Language;
  readonly ruleSet: RuleSet;
  readonly name: string;
  /** The text in which the headings are. */
  readonly text: string;
  readonly options: RecordsOptions;
  /** How the columns of shares look, in their order. */
  readonly shares: readonly (StreamSurvey['shares'] extends ReadonlyMap<unknown, infer Tally> ? Tally : never)[];
  readonly order: DayOrder;
  readonly rest: Omit<FastTask, 'ruleSet' | 'head' | 'order'>;
}

/** A chunk to compute, in shared memory, and where to put what comes of it if there is room. */
export interface ThreadChunk {
  readonly bytes: Uint8Array;
  readonly end: number;
  readonly out: Uint8Array;
  readonly seen: Uint32Array;
}

/** The reply to a chunk: what did not fit stands in shared memory of its own. */
export type ThreadReply = FastBatch;

/** The task for threads. */
export function threadTask(
  { language }: { readonly language: Language },
  { ruleSet, head, order, ...rest }: FastTask,
  text: string,
  options: RecordsOptions,
  { shares }: StreamSurvey,
): ThreadTask {
  return { language, ruleSet, name: head.name, text, options, shares: [...shares.values()], order, rest };
}

/** The reader of a thread. */
export function readerOfThread({
  language,
  ruleSet,
  name,
  text,
  options,
  shares,
  order,
  rest,
}: ThreadTask): FastReader | undefined {
  const { head } = streamHead(name, text, 'utf-8', ruleSet, options);
  if (head === undefined) return undefined;
  const { survey } = surveyor(head, order);
  const told = [...survey.shares.keys()].flatMap((column, place) => {
    const tally = shares[place];
    return tally ? [[column, tally] as const] : [];
  });
  const decided = decidedHead(head, { ...survey, shares: new Map(told) }).head;
  return fastReader(tellerIn(language), { ...rest, ruleSet, head: decided, order });
}
