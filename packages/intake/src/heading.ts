/** Headings as exports vary them, brought to one form: width, brackets, arrows, spaces, case, and the unit in brackets. */
import { unitFromText } from '@kaohe/quantity';

/** A heading in the form in which headings are compared. */
export interface Heading {
  /** Everything, the unit included. */
  readonly full: string;
  /** Without a unit in brackets at the end; the same as `full` where there is none. */
  readonly bare: string;
  /** The unit in brackets, or empty. */
  readonly unit: string;
}

const longestHeading = 200;

/** The comparable form; `units` are the units that rules declare beside the known ones. */
export function headingOf(text: string, units: readonly string[]): Heading {
  const full = comparable(text);
  if (text.length > longestHeading) return { full, bare: full, unit: '' };
  const [, before = '', inside = ''] = bracketed.exec(unified(text)) ?? [];
  if (before === '' || unitFromText(inside, units) === undefined) return { full, bare: full, unit: '' };
  return { full, bare: before.toLowerCase(), unit: inside };
}

/** The text without the differences that do not count between two headings or two row labels. */
export function comparable(text: string): string {
  if (hasOneForm.test(text)) return text.toLowerCase();
  return text.length > longestHeading ? text : unified(text).toLowerCase();
}

/** Letters and digits of ASCII and the common Chinese letters: nothing that could be written otherwise but for case. */
const hasOneForm = /^[0-9A-Za-z\u4E00-\u9FFF]*$/;

const bracketed = /^(.+)\(([^()]+)\)$/;

function unified(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[[【〔{〖]/g, '(')
    .replace(/[\]】〕}〗]/g, ')')
    .replace(/[-=–—]+>|[→⇒➔➜⟶]/g, '>');
}
