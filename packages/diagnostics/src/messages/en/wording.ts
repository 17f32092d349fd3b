/** How English quotes names, lists them and says the terms arguments may carry. */
import type { Term } from '../../catalogue/terms.js';

const terms: Readonly<Record<Term, string>> = {
  'end-of-line': 'the end of the line',
  'end-of-file': 'the end of the file',
  'line-break': 'a line break',
  name: 'a name',
  number: 'a number',
  text: 'a text',
  'yes-no': 'a yes or no',
  choice: 'one of several labels',
  label: 'a label',
  unit: 'a unit',
  value: 'a value',
  condition: 'a condition',
  band: 'a band',
  formula: 'a formula',
  expression: 'a formula',
  operator: 'an operator',
  interval: 'a range',
  row: 'a row',
  clause: 'a clause',
  declaration: 'a declaration',
  period: 'a period',
  date: 'a date',
  constant: 'a fixed value',
  mapping: 'keys with values',
  list: 'a list',
  person: 'one person',
  team: 'a team',
  shop: 'the shop',
  everyone: 'everyone',
  'no-unit': 'a plain number',
  'not-found': 'it is not there',
  'no-permission': 'permission is missing',
  'is-a-folder': 'it is a folder',
  'not-text': 'it is not text',
  'too-large': 'it is too large',
  'disk-full': 'the disk is full',
  reason: 'a reason',
};

/** Units such as `元/单` have no spaces around their stroke. */
const separator = /, | \/ /u;

/** A name or a piece of source, quoted. */
export function quoted(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``;
}

/** A term in words; anything else quoted. Nothing is something else. A list joined by `, ` or ` / ` becomes `a, b or c`. */
export function spoken(text: string): string {
  if (text === '') return 'something else';
  const parts = text.split(separator).map((part) => (isTerm(part) ? terms[part] : quoted(part)));
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} or ${parts.at(-1)}`;
}

/** A unit, quoted; `1` and nothing are a plain number. */
export function unitName(unit: string): string {
  return unit === '1' || unit === '' || unit === 'no-unit' ? terms['no-unit'] : quoted(unit);
}

/** The advice to write the nearest name, or other advice when there is none. */
export function meant(suggestion: string, otherwise: string): string {
  return suggestion === '' ? otherwise : `did you mean ${quoted(suggestion)}? otherwise ${otherwise}`;
}

/** ` of 王芳, 2025-03`, as far as person and period are known. */
export function about(who: string, period: string): string {
  const known = [who, period].filter((part) => part !== '');
  return known.length === 0 ? '' : ` for ${known.join(', ')}`;
}

function isTerm(text: string): text is Term {
  return Object.hasOwn(terms, text);
}
