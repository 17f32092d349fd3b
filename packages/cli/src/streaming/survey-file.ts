/** The first time through a file: what all its rows together tell. */
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import { orderOf, type StreamHead, type StreamSurvey, surveyor } from '@kaohe/intake';
import type { Context } from '../host/context.js';
import type { PiecedFile } from '../host/file-pieces.js';
import type { Findings } from './findings.js';
import { rowBatches } from './streamed-text.js';

/** Looks through the file; twice where the order of days and months shows only at its end. */
export async function surveyOf(
  context: Context,
  file: PiecedFile,
  head: StreamHead,
  findings: Findings,
): Promise<StreamSurvey | { readonly refused: Diagnostic }> {
  const first = await once(context, file, head, findings, undefined);
  if ('refused' in first || !first.order.isAsked) return first;
  return once(context, file, head, undefined, orderOf(first.order));
}

async function once(
  { progress, texts }: Context,
  file: PiecedFile,
  head: StreamHead,
  findings: Findings | undefined,
  order: Parameters<typeof surveyor>[1],
): Promise<StreamSurvey | { readonly refused: Diagnostic }> {
  const { survey, add } = surveyor(head, order);
  for (const placed of rowBatches(file, head)) {
    if (placed === 'damaged') return { refused: diagnose('data/encoding', span(head.name, 0, 0), {}) };
    const { batch, bytes } = placed;
    const refused = batch.isRefused ? batch.diagnostics.at(-1) : undefined;
    if (refused) return { refused };
    const isNew = survey.control === undefined;
    add(batch);
    if (isNew && survey.control !== undefined) findings?.add(batch, [survey.control], []);
    if (survey.excess !== undefined) return survey;
    progress.step(texts.streaming.looking(Math.floor((bytes * 100) / file.size)));
  }
  return survey;
}
