/** Runs every check on a rule set; the result is diagnostics only. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import { checks } from './checks/all.js';
import { sheetsOf } from './scorecard/sheet.js';
import { settled } from './settled.js';
import { tablesOf } from './tables.js';

export function diagnosticsFromRules(ruleSet: RuleSet): readonly Diagnostic[] {
  const known = settled(ruleSet);
  const sheets = sheetsOf(known);
  const tableOf = tablesOf(known);
  return withoutRepeats(checks.flatMap((check) => check(known, sheets, tableOf)));
}

/** A table with several outputs stands in the rules once for each of them: what is wrong with its keys is said once. */
function withoutRepeats(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const said = new Set<string>();
  return diagnostics.filter(({ code, span, args }) => {
    const saying = JSON.stringify([code, span, args]);
    if (said.has(saying)) return false;
    said.add(saying);
    return true;
  });
}
