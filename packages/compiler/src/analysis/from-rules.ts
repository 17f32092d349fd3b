/** Runs every check on a rule set; the result is diagnostics only. */
import { type Diagnostic, hasErrors } from '@kaohe/diagnostics';
import type { Metric, RuleSet } from '@kaohe/ir';
import { isSame } from '../memory/same.js';
import { checks, checksForErrors, checksOfAll } from './checks/all.js';
import type { Check } from './checks/check.js';
import { partsOf, type RulePart } from './parts.js';
import { sheetsOf } from './scorecard/sheet.js';
import { settled } from './settled.js';
import { tablesOf } from './tables.js';

/** With a memory, parts of the rules that have not changed are not looked at again. */
export function diagnosticsFromRules(ruleSet: RuleSet, memory?: AnalysisMemory): readonly Diagnostic[] {
  memory?.turn(ruleSet);
  const parts = partsOf(ruleSet).map((part) => memory?.recall(part) ?? studied(part, memory));
  const settledOf = new Map(parts.flatMap(({ settled }) => settled.map((metric) => [metric.id, metric] as const)));
  const whole = { ...ruleSet, metrics: ruleSet.metrics.map((metric) => settledOf.get(metric.id) ?? metric) };
  const found = checks.flatMap((check, place) =>
    checksOfAll.has(check) ? run(whole, [check]).flat() : parts.flatMap((part) => part.found[place] ?? []),
  );
  return withoutRepeats(found);
}

/** Whether a check finds an error. Takes a part of the time of all that is found. */
export function isWrong(ruleSet: RuleSet): boolean {
  return run(settled(ruleSet), checksForErrors).some(hasErrors);
}

/** What was found in a part, by check. */
interface Studied {
  readonly part: RulePart;
  readonly settled: readonly Metric[];
  readonly found: readonly (readonly Diagnostic[])[];
}

/** What was found in the parts of the rules as they stood last. */
export class AnalysisMemory {
  private before = new Map<object, Studied>();
  private now = new Map<object, Studied>();
  private frame: unknown = undefined;

  /** The next parts are those of another rule set. What all of them depend on is its frame. */
  turn(ruleSet: RuleSet): void {
    const { tables, inputs, parameters, metrics, cases, changes, allowances, ...frame } = ruleSet;
    this.before = isSame(this.frame, frame) ? this.now : new Map();
    this.now = new Map();
    this.frame = frame;
  }

  /** What was found in the same members. */
  recall({ members }: RulePart): Studied | undefined {
    const [first] = members;
    const known = first && this.before.get(first);
    if (known === undefined || known.part.members.length !== members.length) return undefined;
    if (known.part.members.some((member, place) => member !== members[place])) return undefined;
    this.keep(known);
    return known;
  }

  keep(studied: Studied): void {
    const [first] = studied.part.members;
    if (first !== undefined) this.now.set(first, studied);
  }
}

function studied(part: RulePart, memory: AnalysisMemory | undefined): Studied {
  const known = settled(part.ruleSet);
  const found = run(
    known,
    checks.map((check) => (checksOfAll.has(check) ? () => [] : check)),
  );
  const made = { part, settled: known.metrics, found };
  memory?.keep(made);
  return made;
}

function run(ruleSet: RuleSet, wanted: readonly Check[]): readonly (readonly Diagnostic[])[] {
  const sheets = sheetsOf(ruleSet);
  const tableOf = tablesOf(ruleSet);
  return wanted.map((check) => check(ruleSet, sheets, tableOf));
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
