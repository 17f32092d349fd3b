/** All families in English; a code without a sentence does not compile. */
import type { Shapes } from '../catalogue/all.js';
import { cases } from './en/cases.js';
import { conditions } from './en/conditions.js';
import { data } from './en/data.js';
import { dates } from './en/dates.js';
import { files } from './en/files.js';
import { host } from './en/host.js';
import { hygiene } from './en/hygiene.js';
import { names } from './en/names.js';
import { pay } from './en/pay.js';
import { rules } from './en/rules.js';
import { scorecard } from './en/scorecard.js';
import { scoring } from './en/scoring.js';
import { syntax } from './en/syntax.js';
import { targets } from './en/targets.js';
import { types } from './en/types.js';
import { units } from './en/units.js';
import { values } from './en/values.js';
import { yaml } from './en/yaml.js';
import type { Messages } from './sentence.js';

/** The English sentence of every code. */
export const en: Messages<Shapes> = {
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
