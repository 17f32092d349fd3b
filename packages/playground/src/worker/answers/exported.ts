/** The result as a file for other programs, and the rules as a handbook: what the command writes. */

import { preparePlan, runPlan } from '@kaohe/evaluator';
import { documentOf, htmlFromDocument } from '@kaohe/handbook';
import { byteOrderMark, csvFromRows } from '@kaohe/intake';
import { plainRows, sheetData, tellerIn } from '@kaohe/report';
import { planFromRules, rulesWorkbookFromPlan, workbookFromPlan, xlsxFromWorkbook } from '@kaohe/sheet';
import type { FileAnswer } from '../../protocol/slips.js';
import type { Answerer, Asking } from '../answerer.js';
import { fingerprintOf } from '../fingerprint.js';
import { engineVersion } from '../results/engine-version.js';
import { hashOf } from '../results/hashes.js';
import { jsonOf, periodOf, resultOf } from '../results/result-of.js';
import type { Scored } from '../session.js';

export const exported: Answerer<'exported'> = async (asking, { format, ranks }) => {
  const { session, period, language } = asking;
  const { scored } = session;
  if (scored === undefined) return undefined;
  const shown = periodOf(scored, period);
  const result = resultOf(scored, [shown], ranks);
  const count = result.rows.length;
  switch (format) {
    case 'json':
      return { name: `${shown}.json`, text: jsonOf(session, period, language, ranks) ?? '', count };
    case 'csv':
      return { name: `${shown}.csv`, text: byteOrderMark + csvFromRows(plainRows(tellerIn(language), result)), count };
    case 'xlsx':
      return { name: `${shown}.xlsx`, text: '', bytes: await workbookOf(asking, scored, shown), count };
    case 'rules-xlsx': {
      const { ruleSet } = scored;
      const plan = planFromRules(ruleSet);
      const sources = session.compilation?.sources ?? session.files;
      const bytes = plan && (await xlsxFromWorkbook(rulesWorkbookFromPlan(plan, sources, language)));
      return { name: `${ruleSet.name}.xlsx`, text: '', bytes, count };
    }
    case 'handbook': {
      const { ruleSet } = scored;
      const text = htmlFromDocument(documentOf(ruleSet, language, await fingerprintOf(session)));
      return { name: `${ruleSet.name}.html`, text, count } satisfies FileAnswer;
    }
  }
};

/** With live formulas, as `kaohe export` writes it. */
async function workbookOf(
  { session, language }: Asking,
  scored: Scored,
  period: string,
): Promise<Uint8Array | undefined> {
  const { ruleSet, dataset } = scored;
  const plan = planFromRules(ruleSet);
  if (plan === undefined) return undefined;
  const results = runPlan(preparePlan(plan.toCompute), dataset);
  const sources = session.compilation?.sources ?? session.files;
  const rules = sources.map(async ({ name, text }) => ({ name, sha256: await hashOf(new TextEncoder().encode(text)) }));
  const data = (session.tables?.given ?? []).map(async ({ name, bytes }) => ({ name, sha256: await hashOf(bytes) }));
  const facts = { engineVersion, rules: await Promise.all(rules), data: await Promise.all(data) };
  return xlsxFromWorkbook(
    workbookFromPlan(plan, sheetData({ ruleSet, dataset, results, period, sources, facts }), language),
  );
}
