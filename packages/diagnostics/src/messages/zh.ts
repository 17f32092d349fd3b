/** All families in Chinese; a code without a sentence does not compile. */
import type { Shapes } from '../catalogue/all.js';
import type { Messages } from './sentence.js';
import { cases } from './zh/cases.js';
import { conditions } from './zh/conditions.js';
import { data } from './zh/data.js';
import { dates } from './zh/dates.js';
import { files } from './zh/files.js';
import { host } from './zh/host.js';
import { hygiene } from './zh/hygiene.js';
import { names } from './zh/names.js';
import { pay } from './zh/pay.js';
import { rules } from './zh/rules.js';
import { scorecard } from './zh/scorecard.js';
import { scoring } from './zh/scoring.js';
import { syntax } from './zh/syntax.js';
import { targets } from './zh/targets.js';
import { types } from './zh/types.js';
import { units } from './zh/units.js';
import { values } from './zh/values.js';
import { yaml } from './zh/yaml.js';

/** The Chinese sentence of every code. */
export const zh: Messages<Shapes> = {
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
