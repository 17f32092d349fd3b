/** The period a text or a file name tells: months, days and runs of days, brought to the period of the rules. */
import { type Period, periodFromText, printPeriod } from '@kaohe/quantity';

type Kind = Period['kind'];

const longestText = 300;
const day = String.raw`(\d{4})(?:([-/.])(\d{1,2})\2(\d{1,2})|年(\d{1,2})月(\d{1,2})日?|(\d{2})(\d{2}))`;
const dayText = new RegExp(`^${day}(?:[ T]\\d{1,2}:\\d{2}(?::\\d{2})?)?$`);

/** The period in which the text falls, as `printPeriod` writes it; a run of days must fall into one. */
export function periodOfText(text: string, kind: Kind): string | undefined {
  if (text.length > longestText) return undefined;
  const plain = text.normalize('NFKC').trim();
  const single = periodFromText(plain) ?? monthOfDay(plain);
  if (single) return within(single, kind);
  const [first, last, ...more] = plain.split(/\s*(?:至|到|~|～|—+|--+)\s*|\s+-\s+|(?<=\d{8})-(?=\d{8})/);
  if (first === undefined || last === undefined || more.length > 0) return undefined;
  const from = periodFromText(first) ?? monthOfDay(first);
  const to = periodFromText(last) ?? monthOfDay(last);
  if (!from || !to) return undefined;
  const period = within(from, kind);
  return period === within(to, kind) ? period : undefined;
}

/** What dates look like in file names, the surest form first; a later form is asked only where no earlier one is found. */
const nameForms: readonly RegExp[] = [
  /(?<!\d)\d{8}\s*[-_~～至到—]+\s*\d{8}(?!\d)/g,
  /(?<!\d)\d{4}([-_.])\d{1,2}\1\d{1,2}\s*[-_~～至到—]+\s*\d{4}\1\d{1,2}\1\d{1,2}(?!\d)/g,
  /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日?\s*[-_~～至到—]+\s*\d{4}年\d{1,2}月\d{1,2}日?/g,
  /(?<!\d)\d{4}年\d{1,2}月(?!\d)|(?<!\d)\d{4}([-_.])\d{1,2}(?!\d|\1\d)|(?<!\d)(?:19|20)\d{4}(?!\d)/g,
  /(?<!\d)\d{4}年\d{1,2}月\d{1,2}日?|(?<!\d)\d{4}([-_.])\d{1,2}\1\d{1,2}(?!\d)|(?<!\d)(?:19|20)\d{6}(?!\d)/g,
  /(?<!\d)\d{4}\s*-?\s*[Qq][1-4](?!\d)|(?<!\d)\d{4}年第?[1-4一二三四]季度?/g,
  /(?<!\d)(?:19|20)\d{2}(?!\d)年?/g,
];

/** The period in a file's name, or undefined where it names none or several. */
export function periodOfFileName(name: string, kind: Kind): string | undefined {
  const base = (name.split(/[/\\]/).at(-1) ?? '')
    .slice(-longestText)
    .normalize('NFKC')
    .replace(/\.[A-Za-z]{1,5}$/, '');
  for (const form of nameForms) {
    const found = [...base.matchAll(form)].map(([text]) => periodOfText(dashed(text), kind));
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

function monthOfDay(text: string): Period | undefined {
  const match = dayText.exec(text);
  if (!match) return undefined;
  const month = Number(match[3] ?? match[5] ?? match[7]);
  const date = Number(match[4] ?? match[6] ?? match[8]);
  if (month < 1 || month > 12 || date < 1 || date > 31) return undefined;
  return { kind: 'month', index: Number(match[1]) * 12 + month - 1 };
}

const monthsIn: Readonly<Record<Kind, number>> = { month: 1, quarter: 3, year: 12 };

/** The period of the wanted kind that holds a shorter one; a longer one does not say which it is. */
function within(period: Period, kind: Kind): string | undefined {
  const times = monthsIn[kind] / monthsIn[period.kind];
  return times < 1 ? undefined : printPeriod({ kind, index: Math.floor(period.index / times) });
}
