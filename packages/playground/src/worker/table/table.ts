/** The rules that are right, as the sheet people know, with the person who is looked at. */
import { type Diagnostic, familyOf, lineIndex, positionAt, type Span } from '@kaohe/diagnostics';
import { printIn, printValue, type Value } from '@kaohe/evaluator';
import { type Input, type Lookup, labelsOf, type Metric, type RuleSet, tableOfInput, within } from '@kaohe/ir';
import { equal, fromCanonical, printShort, type Rational } from '@kaohe/quantity';
import type { Bar, Indicator, Ladder, RulesTable, TableRow } from '../../protocol/rules-table.js';
import type { Place } from '../../protocol/snapshot.js';
import type { Asking } from '../answerer.js';
import { keptByColumns } from '../kept-by-columns.js';
import { matches, peopleInRows } from '../people-in-rows.js';
import { type Scored, scoredForAnalysis } from '../session.js';
import { bandsOf, barOf, type Line, lineOf } from './bar.js';
import { formulaIn, othersIn } from './formula.js';
import { noteOf } from './note.js';
import { obstaclesOf } from './obstacles.js';
import { type Owner, tableRows } from './rows.js';
import { type Sources, sourcesFrom } from './sources.js';
import { weightedItems, weightedText, weightSum } from './weights.js';

interface Making {
  readonly ruleSet: RuleSet;
  readonly sources: Sources;
  readonly scored: Scored | undefined;
  /** The rows of the data that are of the period. */
  readonly rows: readonly number[];
  readonly row: number | undefined;
  readonly people: ReadonlyMap<string, number>;
  readonly language: Asking['language'];
  readonly placeOf: (span: Span) => Place;
}

const otherwiseTexts = { zh: '否则', en: 'else' } as const;

/** The sheet; undefined while the rules cannot be read. */
export function rulesTable(asking: Asking, wanted: string | undefined): RulesTable | undefined {
  const { session, period, language } = asking;
  const { compilation } = session;
  if (compilation === undefined || compilation.diagnostics.some(isOfWords)) return undefined;
  const right = compilation.ruleSet;
  const scored = scoredForAnalysis(session);
  const sources = sourcesFrom(session.files);
  const shown = period ?? scored?.dataset.periods.at(-1);
  const rows = [...(scored?.dataset.rows ?? [])].flatMap((one, index) => (one.period === shown ? [index] : []));
  const named = rows.find((index) => scored?.dataset.rows[index]?.person === wanted);
  const row = named ?? bestOf(right, scored, rows);
  const indexes = new Map(session.files.map(({ name, text }) => [name, lineIndex(text)]));
  const making: Making = {
    ruleSet: right,
    sources,
    scored,
    rows,
    row,
    people: scored === undefined ? new Map() : peopleInRows(scored, period),
    language,
    placeOf: ({ file, start, end }) => ({ file, start, end, ...positionAt(indexes.get(file) ?? lineIndex(''), start) }),
  };
  const personOf = (index: number): string => scored?.dataset.rows[index]?.person ?? '';
  return {
    subject: right.subject,
    person: row === undefined ? undefined : personOf(row),
    people: rows.map(personOf),
    names: namesOf(making),
    indicators: indicatorsOf(making),
    weights: weightSum(making.ruleSet, sources),
    ladders: laddersOf(making),
    parameters: parametersOf(making),
  };
}

/** What is wrong with words, names and types takes the sheet away; what is wrong with sums and gaps is mended in it. */
function isOfWords({ severity, code }: Diagnostic): boolean {
  return severity === 'error' && ['syntax', 'yaml', 'names', 'types', 'units', 'rules'].includes(familyOf(code));
}

/** The first of the ranking, until somebody is picked. */
function bestOf({ metrics }: RuleSet, scored: Scored | undefined, rows: readonly number[]): number | undefined {
  const total = metrics.find(({ role }) => role === 'total');
  if (scored === undefined || total === undefined) return rows[0];
  let best: number | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const row of rows) {
    const value = valueIn(scored, row, total);
    const number = value?.kind === 'number' ? Number(value.value.numerator) / Number(value.value.denominator) : most;
    if (value?.kind === 'number' && number > most) [best, most] = [row, number];
  }
  return best ?? rows[0];
}

/** Columns of the data with the value of the person, then what is computed. What records tell is no value of a person. */
function namesOf({ ruleSet, scored, row, language }: Making): RulesTable['names'] {
  const known = new Set(columnsOf(scored?.ruleSet).map(({ id }) => id));
  const columns = columnsOf(ruleSet).map(({ id, type }) => {
    const value = row !== undefined && known.has(id) ? scored?.dataset.column(id)[row] : undefined;
    return { name: id, value: value === undefined ? '' : printValue(value, type, language) };
  });
  const computed = ruleSet.metrics.filter(({ role, table }) => role === 'value' && table === undefined);
  return [...columns, ...computed.map(({ id }) => ({ name: id, value: '' }))];
}

function columnsOf(ruleSet: RuleSet | undefined): readonly Input[] {
  return (ruleSet?.inputs ?? []).filter((input) => tableOfInput(input) === undefined);
}

function indicatorsOf(making: Making): readonly Indicator[] {
  const { ruleSet } = making;
  const order = weightedItems(ruleSet).map(({ name }) => name);
  const rank = ({ id }: Metric): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return ruleSet.metrics
    .filter(({ role, table }) => role === 'kpi' && table === undefined)
    .toSorted((one, other) => rank(one) - rank(other))
    .map((metric) => indicatorOf(making, metric));
}

function indicatorOf(making: Making, metric: Metric): Indicator {
  const { ruleSet, sources, language } = making;
  const score = ruleSet.metrics.find(({ id }) => id === `${metric.id}.score`);
  const lookup = score && lookupIn(score);
  const declared = sources.declaration('kpi', metric.id);
  const owner = ownerOf(making, 'kpi', metric.id, lookup, shownValue(making, metric));
  const rows = lookup === undefined ? [] : tableRows(owner, lookup, otherwiseTexts[language]);
  const item = weightedItems(ruleSet).find(({ name }) => name === metric.id);
  const weight = item?.editable(sources);
  const bar = barIn(making, lookup, rows, metric);
  return {
    id: metric.id,
    label: metric.label || metric.id,
    formula: formulaIn(sources, metric.id),
    unit: metric.type.kind === 'number' ? metric.type.unit.symbol : '',
    isOpen: lookup !== undefined && lookup.otherwise === undefined && isOpen(bar),
    others: othersIn(sources, metric.id).map(({ text, at }) => ({ text, place: making.placeOf(at) })),
    note: noteOf(sources, metric.id),
    place: making.placeOf(declared?.name?.span ?? metric.origin),
    isOwn: declared?.span.file === sources.entry,
    obstacles: obstaclesOf(sources, { id: metric.id, rows, weight }),
    rows,
    bar,
    weight,
    value: textOf(making, metric, edgesOf(lookup)),
    score: score === undefined ? '' : textOf(making, score),
    weighted: item === undefined || score === undefined ? '' : weightedText(item, shownValue(making, score)),
  };
}

function laddersOf(making: Making): readonly Ladder[] {
  const { ruleSet, sources, language } = making;
  return ruleSet.metrics.flatMap((metric): readonly Ladder[] => {
    const word = metric.role;
    if (word !== 'grade' && word !== 'table') return [];
    const lookup = lookupIn(metric);
    if (lookup === undefined || lookup.rows.length > mostRows || lookup.subjects.length > 2) return [];
    const owner = ownerOf(making, word, metric.id, lookup, undefined);
    const rows = tableRows(owner, lookup, otherwiseTexts[language]);
    const declared = sources.declaration(word, metric.id);
    const subject = lookup.subjects[0];
    const by = subject && [...within(subject)].find((one) => one.kind === 'metric');
    const measured = by?.kind === 'metric' ? ruleSet.metrics.find(({ id }) => id === by.id) : undefined;
    return [
      {
        id: metric.id,
        label: metric.label || metric.id,
        word,
        place: making.placeOf(declared?.name?.span ?? metric.origin),
        rows,
        bar: measured && barIn(making, lookup, rows, measured),
        value: textOf(making, metric),
      },
    ];
  });
}

const mostRows = 30;

function parametersOf({ ruleSet, sources }: Making): RulesTable['parameters'] {
  return ruleSet.parameters.flatMap(({ id, label, value, type, reason, origin }) => {
    if (value === undefined) return [];
    const { start, text } = valueText(sources, origin, id);
    const at = { file: origin.file, start, end: start + text.length };
    const isOwn = origin.file === sources.entry;
    const target = isOwn ? ({ kind: 'text', ...at } as const) : ({ kind: 'parameter', name: id } as const);
    const shown = text === '' ? '' : text;
    return [
      {
        label: label || id,
        value: { text: shown, name: label || id, target: text === '' ? undefined : target },
        note: reason,
        choices: labelsOf(type),
      },
    ];
  });
}

/** The text of a parameter's value: that of the formula clause in its declaration, or in a change of it. */
function valueText(
  { files, textAt }: Sources,
  origin: Span,
  id: string,
): { readonly start: number; readonly text: string } {
  const statements = files.flatMap(({ value }) => value.file.statements);
  const own = statements.find(
    ({ span, keyword, name }) =>
      keyword === 'parameter' &&
      name?.text === id &&
      span.file === origin.file &&
      span.start <= origin.start &&
      origin.start <= span.end,
  );
  const formula = own?.clauses.find((clause) => clause.kind === 'formula');
  if (formula?.kind !== 'formula') return { start: origin.start, text: '' };
  return { start: formula.expression.span.start, text: textAt(formula.expression.span) };
}

function isOpen(bar: Bar | undefined): boolean {
  return bar?.stretches.some(({ kind }) => kind === 'gap') === true;
}

function edgesOf(lookup: Lookup | undefined): readonly Rational[] {
  return (lookup?.rows ?? []).flatMap(({ cells: [cell] }) =>
    cell?.kind === 'interval'
      ? [cell.interval.low, cell.interval.high].flatMap((side) => (side ? [side.value] : []))
      : [],
  );
}

function lookupIn({ expression }: Metric): Lookup | undefined {
  const found = [...within(expression)].filter((one) => one.kind === 'lookup');
  return found.length === 1 && found[0]?.kind === 'lookup' ? found[0] : undefined;
}

function ownerOf(
  { sources, people }: Making,
  word: Owner['word'],
  name: string,
  lookup: Lookup | undefined,
  value: Value | undefined,
): Owner {
  const isTold = value !== undefined && value.kind !== 'fault' && value.kind !== 'none';
  const hit = isTold
    ? (lookup?.rows.find(({ cells: [cell] }) => cell !== undefined && matches(cell, value)) ?? 'otherwise')
    : undefined;
  return { word, name, sources, people, hit };
}

function barIn(
  { scored, rows: people, row: chosen }: Making,
  lookup: Lookup | undefined,
  rows: readonly TableRow[],
  metric: Metric,
): Bar | undefined {
  const bands = lookup && bandsOf(lookup);
  if (lookup === undefined || bands === undefined) return undefined;
  const person = scored?.dataset.rows[chosen ?? -1]?.person;
  const line = (): Line =>
    lineOf(
      bands,
      people.map((row) => ({
        person: scored?.dataset.rows[row]?.person ?? '',
        value: valueIn(scored, row, metric) ?? { kind: 'none' },
      })),
      person,
    );
  return barOf(lookup, rows, bands, scored === undefined ? line() : keptLine(scored));

  function keptLine({ dataset, results }: Scored): Line {
    const column = results.metricIds.includes(metric.id) ? results.column(metric.id) : undefined;
    const period = dataset.rows[people[0] ?? -1]?.period;
    return keptByColumns(dataset, `line ${lookup?.name} ${metric.id}`, [column], { bands, person, period }, line);
  }
}

function shownValue({ scored, row }: Making, metric: Metric): Value | undefined {
  return valueIn(scored, row, metric);
}

/** The result may be that of older rules, which lack what is new. */
function valueIn(scored: Scored | undefined, row: number | undefined, { id }: Metric): Value | undefined {
  const isThere = scored !== undefined && row !== undefined && scored.results.metricIds.includes(id);
  return isThere ? scored.results.value(id, row) : undefined;
}

const missing = { zh: '缺', en: '?' } as const;

function textOf(making: Making, metric: Metric, edges: readonly Rational[] = []): string {
  const value = shownValue(making, metric);
  if (value === undefined) return '';
  if (value.kind === 'fault') return missing[making.language];
  if (value.kind === 'number' && metric.type.kind === 'number' && metric.type.unit.symbol === '分') {
    return printIn(value.value, { ...metric.type.unit, symbol: '' }, []);
  }
  return shortened(value, metric, edges) ?? printValue(value, metric.type, making.language, edges);
}

/** With two places where that does not make it look like an edge it has not reached. */
function shortened(value: Value, { type }: Metric, edges: readonly Rational[]): string | undefined {
  if (value.kind !== 'number' || type.kind !== 'number') return undefined;
  const short = printShort(fromCanonical(value.value, type.unit), 2);
  const looksLike = edges.some(
    (edge) => !equal(edge, value.value) && printShort(fromCanonical(edge, type.unit), 2) === short,
  );
  return looksLike ? undefined : `${short}${type.unit.symbol}`;
}
