/** What the checks say of a rule set, as text: one line for each finding, its arguments in the order of the sentence. */
import { compile } from '../../src/index.js';

/** What is said of a scorecard that is as it is meant: its range, its influences, its cliffs. */
const informing =
  /^(scoring\/(reach-narrow|band-cliff|quota-sizes)|scorecard\/(reach-bound|influence|rounding-lifts)|pay\/(cliff|coefficient-twice)) /u;

/** The findings of these declarations, in reading order. Hints on what may well be meant are left out unless asked for. */
export function findings(declarations: string): readonly string[] {
  return allFindings(declarations).filter((line) => !informing.test(line));
}

/** All findings of these declarations. */
export function allFindings(declarations: string): readonly string[] {
  const text = `标准 样例\n  对象 人员 属于 组\n${declarations}`;
  return compile([{ name: 'rules.kpi', text }], 'rules.kpi').diagnostics.map(({ code, args }) =>
    [code, ...Object.values(args)].join(' | '),
  );
}
