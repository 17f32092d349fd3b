/** An edited workbook of rules brought back: what was changed in it, the rules with that, and why it cannot be so. */
import { compile } from '@kaohe/compiler';
import { type Diagnostic, diagnose, hasErrors, type Language, type SourceFile } from '@kaohe/diagnostics';
import type { Constant, RuleSet } from '@kaohe/ir';
import { fromCanonical, isDateUnit, printDate, printRational } from '@kaohe/quantity';
import {
  type Change,
  changesIn,
  editedRules,
  planFromRules,
  type ReadRow,
  type SheetPlan,
  sameConstant,
} from '@kaohe/sheet';

/** The rules a workbook was made of, as they are now; the first source is the one that is changed. */
export interface RulesNow {
  readonly ruleSet: RuleSet;
  readonly sources: readonly SourceFile[];
}

/** One value that was changed, as people read it. */
export interface AppliedChange {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface AppliedWorkbook {
  readonly changes: readonly AppliedChange[];
  /** The text of the first source with the changes; as it was where there are problems or nothing was changed. */
  readonly text: string;
  readonly problems: readonly Diagnostic[];
  /** The texts that problems point into beside the workbook. */
  readonly sources: readonly SourceFile[];
}

/** What a workbook changes; undefined where the rows are of no workbook of rules. */
export function appliedWorkbook(
  { ruleSet, sources }: RulesNow,
  rows: readonly ReadRow[],
  language: Language,
): AppliedWorkbook | undefined {
  const [entry] = sources;
  const plan = planFromRules(ruleSet);
  const read = plan && changesIn(plan, rows, language);
  if (read === undefined || entry === undefined) return undefined;
  const face = /^(?:标准|改)(?:\s|:)/m.test(entry.text) ? 'zh' : 'en';
  const edited = editedRules(sources, entry.name, read.changes, face);
  const changes = read.changes.map(({ name, setting, wanted }) => ({
    name,
    before: written(setting.value),
    after: written(wanted),
  }));
  const refused = (problems: readonly Diagnostic[], texts: readonly SourceFile[]): AppliedWorkbook => ({
    changes,
    text: entry.text,
    problems,
    sources: texts,
  });
  const problems = [...read.problems, ...edited.problems];
  if (problems.length > 0) return refused(problems, sources);
  if (changes.length === 0) return refused([], sources);
  const after = sources.map((source) => (source === entry ? { ...source, text: edited.text } : source));
  const again = compile(after, entry.name);
  if (hasErrors(again.diagnostics)) {
    return refused(
      again.diagnostics.filter(({ severity }) => severity === 'error'),
      after,
    );
  }
  const missed = notSaid(planFromRules(again.ruleSet), read.changes);
  return missed.length > 0 ? refused(missed, sources) : { changes, text: edited.text, problems: [], sources };
}

/** Changes that the edited rules do not have. */
function notSaid(plan: SheetPlan | undefined, changes: readonly Change[]): readonly Diagnostic[] {
  const settings = (plan?.groups ?? []).flatMap(({ rows }) =>
    rows.flatMap((row) => row.flatMap((cell) => (cell.kind === 'setting' ? [cell.setting] : []))),
  );
  const now = new Map(settings.map((setting) => [setting.id, setting.value]));
  return changes.flatMap(({ setting, wanted, name }) => {
    const value = now.get(setting.id);
    const isSaid = value !== undefined && sameConstant(value, wanted);
    return isSaid ? [] : [diagnose('targets/change-not-placed', setting.origin, { name })];
  });
}

function written(constant: Constant): string {
  switch (constant.kind) {
    case 'number':
      if (isDateUnit(constant.unit)) return printDate(constant.value);
      return `${printRational(fromCanonical(constant.value, constant.unit))}${constant.unit.symbol}`;
    case 'choice':
      return constant.label;
    case 'text':
      return constant.text;
    case 'yes-no':
      return constant.value ? '✓' : '✗';
    case 'none':
      return '—';
  }
}
