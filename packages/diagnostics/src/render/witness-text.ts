/** A case that shows a mistake, as one line for people. */
import type { NamedValue, Witness } from '../catalogue/diagnostic.js';
import type { Language } from '../messages/sentence.js';
import { dotted } from '../text/visible.js';
import { words } from './words.js';

/** Values that are shown; who wants all reads JSON. */
const mostGiven = 6;

/** `例如：甲 = 47.5% → 乙 没有结果`. */
export function witnessText({ given, shows }: Witness, language: Language): string {
  const said = words[language];
  const pair = ({ name, value }: NamedValue): string =>
    dotted(value === '' ? `${name} ${said.nothing}` : `${name} = ${value}`);
  const more = given.length > mostGiven ? ', …' : '';
  return `${said.witness}${given.slice(0, mostGiven).map(pair).join(', ')}${more} → ${shows.map(pair).join(', ')}`;
}
