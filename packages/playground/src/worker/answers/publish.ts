/** Publishing a period: what stands in the way, and the file that closes it, which is the one `kaohe close` writes. */
import { hasErrors } from '@kaohe/diagnostics';
import { type ClosedMonth, closedRowsOf, closedTextWith, type ReadFile, sealedPart } from '@kaohe/report';
import type { ClosedText } from '../../protocol/closed.js';
import type { Answerer, Asking } from '../answerer.js';
import { anewOf } from '../closed/anew.js';
import { checksOf, payOf } from '../closed/checks.js';
import { publishedOf } from '../closed/past.js';
import { engineVersion } from '../results/engine-version.js';
import { hashOf } from '../results/hashes.js';
import { periodOf } from '../results/result-of.js';
import type { Scored, Session } from '../session.js';

export { published } from './published.js';

export const publishChecks: Answerer<'publish-checks'> = (asking, { budget }) => {
  const { session, period } = asking;
  const scored = scoredNow(asking);
  if (scored === undefined) return undefined;
  const shown = periodOf(scored, period);
  const people = scored.dataset.rows.filter((row) => row.period === shown).length;
  const revision = revisionOf(session, scored, shown) + 1;
  return {
    period: shown,
    people,
    items: checksOf(asking, scored, shown, budget),
    sum: payOf(scored, shown).text,
    revision,
  };
};

export const publish: Answerer<'publish'> = async (asking, { at, reason }) => {
  const { session, period } = asking;
  const scored = scoredNow(asking);
  if (scored === undefined || hasErrors(session.compilation?.diagnostics ?? [])) return undefined;
  const shown = periodOf(scored, period);
  const items = checksOf(asking, scored, shown, '');
  if (items.some(({ state }) => state === 'error')) return undefined;
  const month = await monthOf(session, scored, shown, { at, reason });
  const isSample = session.tables?.sample === true;
  const name = month.revision === 1 ? `${shown}.json` : `${shown}.${month.revision}.json`;
  const seal = await hashOf(new TextEncoder().encode(sealedPart(month)));
  return { name, text: closedTextWith(month, seal), isSample } satisfies ClosedText;
};

/** What comes out now, published or not: that is what would be published. */
function scoredNow({ session, period }: Asking): Scored | undefined {
  return anewOf(session, period)?.scored ?? session.scored;
}

function revisionOf({ past, tables }: Session, { ruleSet }: Scored, period: string): number {
  const own = publishedOf(past, ruleSet, tables?.sample === true);
  return own.find(({ month }) => month.period === period)?.month.revision ?? 0;
}

async function monthOf(
  session: Session,
  { ruleSet, dataset, results }: Scored,
  period: string,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<ClosedMonth> {
  const { past, tables, compilation, files } = session;
  const before = publishedOf(past, ruleSet, tables?.sample === true).find(({ month }) => month.period === period);
  const text = new TextEncoder();
  const rules = (compilation?.sources ?? files).map((file) => ({ name: file.name, bytes: text.encode(file.text) }));
  return {
    period,
    revision: (before?.month.revision ?? 0) + 1,
    replaces: before?.seal ?? '',
    reason: before === undefined ? '' : reason,
    closedAt: at,
    engine: `kaohe ${engineVersion}`,
    rules: { name: ruleSet.name, version: ruleSet.version, files: await readFiles(rules), settings: [] },
    data: await readFiles(tables?.given ?? []),
    people: closedRowsOf(ruleSet, dataset, results, period),
  };
}

/** In the order of their names, as the command has them. */
async function readFiles(
  files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
): Promise<readonly ReadFile[]> {
  const read = await Promise.all(files.map(async ({ name, bytes }) => ({ name, sha256: await hashOf(bytes) })));
  return read.toSorted((left, right) => (left.name < right.name ? -1 : 1));
}
