/** Every family in one record: the codes there are, how grave each is and what each needs to be told. */
import { type CasesArgs, cases } from './cases.js';
import { type ConditionsArgs, conditions } from './conditions.js';
import { type DataArgs, data } from './data.js';
import { type DatesArgs, dates } from './dates.js';
import type { Family, Severity } from './define.js';
import { type FilesArgs, files } from './files.js';
import { type HostArgs, host } from './host.js';
import { type HygieneArgs, hygiene } from './hygiene.js';
import { type NamesArgs, names } from './names.js';
import { type PayArgs, pay } from './pay.js';
import { type RulesArgs, rules } from './rules.js';
import { type ScorecardArgs, scorecard } from './scorecard.js';
import { type ScoringArgs, scoring } from './scoring.js';
import { type SyntaxArgs, syntax } from './syntax.js';
import { type TargetsArgs, targets } from './targets.js';
import { type TypesArgs, types } from './types.js';
import { type UnitsArgs, units } from './units.js';
import { type ValuesArgs, values } from './values.js';
import { type YamlArgs, yaml } from './yaml.js';

/** The arguments of every code. */
export interface Shapes
  extends SyntaxArgs,
    YamlArgs,
    NamesArgs,
    TypesArgs,
    UnitsArgs,
    ScoringArgs,
    ScorecardArgs,
    PayArgs,
    ValuesArgs,
    ConditionsArgs,
    DatesArgs,
    RulesArgs,
    HygieneArgs,
    CasesArgs,
    DataArgs,
    FilesArgs,
    TargetsArgs,
    HostArgs {}

/** A code of the catalogue, `family/slug`. */
export type Code = keyof Shapes;

/** The arguments a code needs. */
export type ArgsOf<C extends Code> = Shapes[C];

/** How grave each code is, families in the order in which a run meets them. */
export const catalogue: Family<Shapes> = {
  ...syntax,
  ...yaml,
  ...names,
  ...types,
  ...units,
  ...scoring,
  ...scorecard,
  ...pay,
  ...values,
  ...conditions,
  ...dates,
  ...rules,
  ...hygiene,
  ...cases,
  ...data,
  ...files,
  ...targets,
  ...host,
};

/** Every code, in the order of the catalogue. */
// The catalogue has exactly the codes as keys, which `Object.keys` cannot say.
export const allCodes: readonly Code[] = Object.keys(catalogue) as Code[];

/** How grave a code is. */
export function severityOf(code: Code): Severity {
  return catalogue[code];
}

/** The part of a code before the slash. */
export function familyOf(code: Code): string {
  return code.slice(0, code.indexOf('/'));
}

/** True when a text is a code of the catalogue. */
export function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text);
}
