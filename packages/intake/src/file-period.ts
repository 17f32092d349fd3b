/** The period a text or a file name tells: months, days and runs of days, brought to the period of the rules. */
import {
  type Calendar,
  dateFromText,
  type Period,
  periodAround,
  periodFromText,
  periodOfDay,
  printPeriod,
} from '@kaohe/quantity';

const longestText = 300;

/** The period in which the text falls, as `printPeriod` writes it; a run of days must fall into one. */
export function periodOfText(text: string, calendar: Calendar): string | undefined {
  if (text.length > longestText) return undefined;
  const plain = text.normalize('NFKC').trim();
  const single = periodAt(plain, calendar);
  if (single) return printPeriod(single);
  const [first, last, ...more] = plain.split(/\s*(?:至|到|~|～|—+|--+)\s*|\s+-\s+|(?<=\d{8})-(?=\d{8})/);
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const [from, to] = [periodAt(first, calendar), periodAt(last, calendar)];
  if (!from || !to || from.index !== to.index) return undefined;
  return printPeriod(from);
}

/** What dates look like in file names, the surest form first; a later form is asked only where no earlier one is found. */
const nameForms: readonly RegExp[] = [
  /(?<!\d)\d{8}\s*[-_~～至到—]+\s*\d{8}(?!\d)/g,
  /(?<!\d)\d{4}([-_.])\d{1,2}\1\d{1,2}\s*[-_~～至到—]+\s*\d{4}\1\d{1,2}\1\d{1,2}(?!\d)/g,
  /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日?\s*[-_~～至到—]+\s*\d{4}年\d{1,2}月\d{1,2}日?/g,
  /(?<!\d)\d{4}年\d{1,2}月(?!\d)|(?<!\d)\d{4}([-_.])\d{1,2}(?!\d|\1\d)|(?<!\d)(?:19|20)\d{4}(?!\d)/g,
  /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日?|(?<!\d)\d{4}([-_.])\d{1,2}\1\d{1,2}(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)/g,
  /(?<!\d)\d{4}\s*-?\s*(?:[Hh][12]|[Ww]\d{1,2})(?!\d)|(?<!\d)\d{4}年(?:[上下]半年|第?\d{1,2}周)/g,
  /(?<!\d)\d{4}\s*-?\s*[Qq][1-4](?!\d)|(?<!\d)\d{4}年第?[1-4一二三四]季度?/g,
  /(?<!\d)(?:19|20)\d{2}(?!\d)年?/g,
];

/** The period in a file's name, or undefined where it names none or several. */
export function periodOfFileName(name: string, calendar: Calendar): string | undefined {
  const base = (name.split(/[/\\]/).at(-1) ?? '')
    .slice(-longestText)
    .normalize('NFKC')
    .replace(/\.[A-Za-z]{1,5}$/, '');
  for (const form of nameForms) {
    const found = [...base.matchAll(form)].map(([text]) => periodOfText(dashed(text), calendar));
    if (found.length === 0) continue;
    return new Set(found).size === 1 ? found[0] : undefined;
  }
  return undefined;
}

/** `2025_03_01-2025_03_31` as `2025-03-01至2025-03-31`. */
function dashed(text: string): string {
  const dates = text.match(/\d{4}年\d{1,2}月\d{1,2}日?|\d{4}([-_.])\d{1,2}\1\d{1,2}|\d{8}/g) ?? [];
  return (dates.length === 2 ? dates.join('至') : text).replace(/(?<=\d)[_.](?=\d)/g, '-');
}

/** The period a piece of text names, or the one in which its day lies. */
function periodAt(text: string, calendar: Calendar): Period | undefined {
  const named = periodFromText(text);
  if (named) return periodAround(named, calendar.kind);
  const day = dateFromText(text);
  return day && periodOfDay(day, calendar);
}
