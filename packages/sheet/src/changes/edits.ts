/** Changed values as the smallest edits of the text of the rules; what stands in a file that is extended becomes a change in the shop's own. */
import {
  applyEdits,
  type Diagnostic,
  diagnose,
  type Language,
  type SourceFile,
  type Span,
  type TextEdit,
} from '@kaohe/diagnostics';
import type { Constant } from '@kaohe/ir';
import {
  equal,
  fromCanonical,
  isDateUnit,
  printDate,
  printRational,
  type Rational,
  rationalFromText,
} from '@kaohe/quantity';
import type { Change } from './read-changes.js';

/** The rules afterwards, or why the edits cannot be made. */
export interface Edited {
  readonly text: string;
  readonly problems: readonly Diagnostic[];
}

/** The text of the entry with the changes in it; `reason` is why, where a change has to say it. */
export function editedRules(
  sources: readonly SourceFile[],
  entry: string,
  changes: readonly Change[],
  language: Language,
  reason: string = words[language].because,
): Edited {
  const said: Said = { ...words[language], because: `${words[language].for} "${reason.replaceAll('"', '')}"` };
  const text = textOf(sources, entry);
  const problems: Diagnostic[] = [];
  const own: TextEdit[] = [];
  const lines: string[] = [];
  const rows = new Map<string, Change[]>();
  for (const change of changes) {
    const { setting } = change;
    if (setting.origin.file === entry) {
      const edit = editOf(sources, change);
      if (edit) own.push(edit);
      else problems.push(notPlaced(change));
      continue;
    }
    if (setting.row === undefined) {
      const line = changeLine(sources, change, said);
      if (line === undefined) problems.push(notPlaced(change));
      else lines.push(line);
      continue;
    }
    const key = `${setting.row.file} ${setting.row.start}`;
    rows.set(key, [...(rows.get(key) ?? []), change]);
  }
  for (const together of rows.values()) {
    const line = rowLine(sources, together, said);
    if (line === undefined) problems.push(...together.map(notPlaced));
    else lines.push(line);
  }
  const isYaml = /\.ya?ml$/.test(entry);
  if (isYaml && lines.length > 0) {
    const foreign = changes.filter(({ setting }) => setting.origin.file !== entry);
    problems.push(...foreign.map(notPlaced));
  }
  const edited = applyEdits(text, own);
  const end = edited.endsWith('\n') || edited === '' ? '' : '\n';
  return { text: lines.length === 0 || isYaml ? edited : `${edited}${end}${lines.join('\n')}\n`, problems };
}

function notPlaced({ setting, name }: Change): Diagnostic {
  return diagnose('targets/change-not-placed', setting.origin, { name });
}

function textOf(sources: readonly SourceFile[], name: string): string {
  return sources.find((source) => source.name === name)?.text ?? '';
}

/** The edit of the number or word in its place; undefined where it is written in some other way. */
function editOf(sources: readonly SourceFile[], change: Change): TextEdit | undefined {
  const { setting, group } = change;
  const text = textOf(sources, setting.origin.file);
  const { start } = setting.origin;
  const lineEnd = text.indexOf('\n', setting.origin.end);
  const end = group.kind === 'parameters' ? (lineEnd < 0 ? text.length : lineEnd) : setting.origin.end;
  const slice = text.slice(start, end);
  const from = group.kind === 'parameters' ? Math.max(slice.indexOf('='), slice.indexOf(':')) + 1 : 0;
  const place = placeOf(slice.slice(from), setting.value, setting.id.endsWith('/high'));
  const fresh = written(change.wanted);
  if (place === undefined || fresh === undefined) return undefined;
  const span: Span = {
    file: setting.origin.file,
    start: start + from + place.at,
    end: start + from + place.at + place.length,
  };
  return { span, text: fresh };
}

/** Where a text says the constant: the first such number, or the last for an upper end. */
function placeOf(
  text: string,
  constant: Constant,
  isUpper: boolean,
): { readonly at: number; readonly length: number } | undefined {
  if (constant.kind === 'choice') {
    const at = text.indexOf(constant.label);
    return at < 0 ? undefined : { at, length: constant.label.length };
  }
  if (constant.kind !== 'number') return undefined;
  if (isDateUnit(constant.unit)) {
    const at = text.indexOf(printDate(constant.value));
    return at < 0 ? undefined : { at, length: printDate(constant.value).length };
  }
  const wanted = fromCanonical(constant.value, constant.unit);
  const places = [...text.matchAll(/-?\d[\d_,]*(?:\.\d+)?/g)].filter(([token]) => isNumber(token, wanted));
  const found = isUpper ? places.at(-1) : places[0];
  return found && { at: found.index, length: found[0].length };
}

function isNumber(token: string, wanted: Rational): boolean {
  const number = rationalFromText(token.replaceAll(/[_,]/g, ''));
  return number !== undefined && equal(number, wanted);
}

/** The digits or the word to write; a number without an end cannot be. */
function written(constant: Constant): string | undefined {
  switch (constant.kind) {
    case 'number': {
      if (isDateUnit(constant.unit)) return printDate(constant.value);
      const text = printRational(fromCanonical(constant.value, constant.unit));
      return text.includes('/') ? undefined : text;
    }
    case 'choice':
      return constant.label;
    case 'text':
    case 'yes-no':
    case 'none':
      return undefined;
  }
}

const words = {
  zh: {
    change: '改',
    parameter: '参数',
    kpi: '指标',
    grade: '等级',
    table: '查表',
    weight: '权重',
    for: '因为',
    because: '在工作簿里改',
  },
  en: {
    change: 'change',
    parameter: 'parameter',
    kpi: 'kpi',
    grade: 'grade',
    table: 'table',
    weight: 'weight',
    for: 'because',
    because: 'changed in a workbook',
  },
} as const;

type Said = Readonly<Record<keyof (typeof words)['zh'], string>>;

/** A line of the shop's file that gives a parameter or a weight its new value. */
function changeLine(sources: readonly SourceFile[], change: Change, said: Said): string | undefined {
  const { setting, group } = change;
  const edit = editOf(sources, change);
  if (edit === undefined) return undefined;
  const text = textOf(sources, setting.origin.file);
  const value = (from: number, to: number): string =>
    `${text.slice(from, edit.span.start)}${edit.text}${text.slice(edit.span.end, to)}`.trim();
  if (group.kind === 'weights') {
    const [name] =
      group.rows.find((row) => row.some((cell) => cell.kind === 'setting' && cell.setting === setting)) ?? [];
    if (name?.kind !== 'text') return undefined;
    const number = value(setting.origin.start, setting.origin.end).replace(/^(权重|weight)\s*[:=]?\s*/, '');
    return `${said.change} ${said.kpi} ${name.text} ${said.weight} = ${number}  ${said.because}`;
  }
  if (group.kind !== 'parameters') return undefined;
  const tail = /^[^\s#"]*/.exec(text.slice(edit.span.end))?.[0] ?? '';
  return `${said.change} ${said.parameter} ${setting.id.replace(/^parameter:/, '')} = ${edit.text}${tail}  ${said.because}`;
}

/** A line of the shop's file that replaces a row of bands, grades or a table. */
function rowLine(sources: readonly SourceFile[], changes: readonly Change[], said: Said): string | undefined {
  const [first] = changes;
  const row = first?.setting.row;
  const kind = first?.group.kind;
  const metric = first?.group.metric;
  if (row === undefined || metric === undefined) return undefined;
  const edits = changes.map((change) => editOf(sources, change));
  if (edits.some((edit) => edit === undefined)) return undefined;
  const text = textOf(sources, row.file);
  let content = text.slice(row.start, row.end);
  for (const edit of edits.flatMap((one) => one ?? []).toSorted((a, b) => b.span.start - a.span.start)) {
    const [start, end] = [edit.span.start - row.start, edit.span.end - row.start];
    content = content.slice(0, start) + edit.text + content.slice(end);
  }
  if (kind !== 'bands' && kind !== 'grade' && kind !== 'table') return undefined;
  const word = kind === 'bands' ? said.kpi : kind === 'grade' ? said.grade : said.table;
  return `${said.change} ${word} ${metric.id.replace(/\.score$/, '')} ${content.trim()}  ${said.because}`;
}
