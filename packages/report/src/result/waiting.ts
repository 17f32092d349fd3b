/** What cannot be told in a result and why: one entry per cause, with the people and numbers it holds up. */
import {
  type Args,
  type Diagnostic,
  type Language,
  type Sentence,
  type Span,
  sentence,
  severityOf,
} from '@kaohe/diagnostics';
import { causesOf, type Fault } from '@kaohe/evaluator';
import type { Teller } from '../texts/texts.js';
import { shownMetrics } from '../values/shown-metrics.js';
import type { Result } from './grid.js';

/** One cause. Causes that differ only in whom they are about stand together. */
export interface Waiting {
  readonly code: Fault['code'];
  readonly args: Args;
  readonly people: readonly string[];
  /** How many there are, where not all are named. */
  readonly count?: number | undefined;
  readonly periods: readonly string[];
  /** The metrics that cannot be told, by id. */
  readonly metrics: readonly string[];
  readonly origin: Span;
  readonly cells: readonly Span[];
  /** The faults themselves, one per person or cell. */
  readonly faults: readonly Fault[];
}

interface Gathered {
  readonly fault: Fault;
  readonly people: Set<string>;
  readonly periods: Set<string>;
  readonly metrics: Set<string>;
  readonly faults: Map<string, Fault>;
}

/** The causes in the order of the rows they appear in. */
export function waitingIn({ ruleSet, results, rows }: Result): readonly Waiting[] {
  const gathered = new Map<string, Gathered>();
  const required = ruleSet.metrics.filter(({ role }) => role === 'requirement');
  const told = shownMetrics(ruleSet).flatMap(({ metric, score }) => (score === undefined ? [metric] : [metric, score]));
  for (const { id } of [...told, ...required]) {
    if (results.isFaultless(id)) continue;
    for (const row of rows) {
      const value = results.value(id, row.index);
      if (value.kind === 'fault') gather(gathered, value, id, row);
    }
  }
  return [...gathered.values()].map(({ fault, people, periods, metrics, faults }) => ({
    code: fault.code,
    args: fault.args,
    people: [...people],
    periods: [...periods],
    metrics: [...metrics],
    origin: fault.origin,
    cells: [...faults.values()].flatMap(({ cells }) => cells.slice(0, 1)),
    faults: [...faults.values()],
  }));
}

function gather(
  gathered: Map<string, Gathered>,
  value: Fault,
  id: string,
  row: { readonly person: string; readonly period: string },
): void {
  for (const fault of causesOf(value)) {
    const key = sharedKey(fault);
    const known = gathered.get(key);
    const one = known ?? { fault, people: new Set(), periods: new Set(), metrics: new Set(), faults: new Map() };
    if (known === undefined) gathered.set(key, one);
    one.people.add(row.person);
    one.periods.add(row.period);
    // A KPI and its points are one thing to a reader.
    one.metrics.add(id.replace(/\.score$/, ''));
    one.faults.set(ownKey(fault), fault);
  }
}

/** A text equal for faults that say the same of different people. */
function sharedKey({ code, args, origin }: Pick<Fault, 'code' | 'args' | 'origin'>): string {
  const { who: _who, period: _period, ...rest } = args;
  return JSON.stringify([code, rest, origin.file, origin.start]);
}

function ownKey({ person, period, cells }: Fault): string {
  return JSON.stringify([person, period, cells]);
}

/** The causes as diagnostics, one per person or cell. */
export function causesIn(waiting: readonly Waiting[]): readonly Diagnostic[] {
  return waiting.flatMap(({ faults }) => faults.map(diagnosticOf));
}

/** At the first cell it comes from, else at the rule. */
function diagnosticOf({ code, args, cells, origin }: Fault): Diagnostic {
  const [span = origin, ...more] = cells;
  const related = cells.length === 0 ? [] : [...more, origin];
  return {
    code,
    severity: severityOf(code),
    span,
    args,
    related,
    witness: undefined,
    fixes: [],
    remedies: [],
    whom: [],
    hits: undefined,
  };
}

const mostNamed = 5;

/** What to say of a cause: names all it concerns, as far as they fit. */
export function waitingSentence({ language, texts }: Teller, waiting: Waiting): Sentence {
  const who = namesOf(texts.result.andMore, waiting, language);
  const isPersonal = 'who' in waiting.args && waiting.people.length > 1;
  const said = sentence(waiting.code, isPersonal ? { ...waiting.args, who } : waiting.args, language);
  // Other sentences do not name the person: the list does.
  return 'who' in waiting.args ? said : { ...said, what: `${who}${language === 'zh' ? '：' : ': '}${said.what}` };
}

function namesOf(
  andMore: (names: string, more: number) => string,
  { people, count = people.length }: Waiting,
  language: Language,
): string {
  const named = people.slice(0, mostNamed);
  const joined = named.join(language === 'zh' ? '、' : ', ');
  return count > named.length ? andMore(joined, count - named.length) : joined;
}

/** A text equal for causes that differ only in whom they are about. */
export function waitingKey({ code, args, origin }: Waiting): string {
  return sharedKey({ code, args, origin });
}
