/** Findings about rules, with the people of the data at hand they hit. */
import { readDataset, withHits } from '@kaohe/evaluator';
import type { CompiledRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { loadData } from '../host/data.js';
import { savedMappings } from '../host/mapping.js';
import { report } from '../host/report.js';

/** The findings with the people of the data they hit, and what is wrong with the data; undefined where it cannot be read. */
export async function withPeople(
  context: Context,
  { ruleSet, diagnostics, sources }: CompiledRules,
  data: readonly string[],
  rules: string,
): Promise<Pick<CompiledRules, 'diagnostics' | 'sources'> | undefined> {
  const saved = savedMappings(context.io.cwd, rules);
  const mappings = { columns: [], saved: saved.ok ? saved.value : [] };
  const loaded = saved.ok ? await loadData(context, data, ruleSet, undefined, { mappings }) : saved;
  if (!loaded.ok) {
    report(context, loaded.diagnostics);
    return undefined;
  }
  const { value: dataset, diagnostics: unread } = readDataset(ruleSet, loaded.value.records);
  const found = withHits(diagnostics, ruleSet, dataset, context.language);
  return {
    diagnostics: [...found, ...loaded.value.diagnostics, ...unread],
    sources: [...sources, ...loaded.value.sources],
  };
}
