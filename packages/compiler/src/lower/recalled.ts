/** What was lowered before, kept until something it was made from is no longer the same: an edit costs the declarations it touches. */
import type { Diagnostic } from '@kaohe/diagnostics';
import type { Input, Metric, Override, Parameter, RecordTable } from '@kaohe/ir';
import type * as Bound from '../bound/tree.js';
import { isSame } from '../memory/same.js';
import { type Asked, answersSame, Watched } from '../memory/watched.js';
import type { Meaning } from '../typed/scope.js';
import type { Context } from './context.js';

type Source = 'declarations' | 'labels' | 'overrideOf' | 'meanings' | 'tables' | 'overrides' | 'inputs';

/** What lowering one thing gave, what it looked at on the way, and what it left behind. */
interface Remembered {
  readonly subjects: readonly unknown[];
  readonly asked: readonly { readonly source: Source; readonly asked: Asked }[];
  readonly value: unknown;
  readonly made: Made;
}

interface Made {
  readonly meanings: ReadonlyMap<string, Meaning>;
  readonly tables: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, Override>;
  readonly inputs: ReadonlyMap<string, Input>;
  readonly parameters: readonly Parameter[];
  readonly metrics: readonly Metric[];
  readonly recordTables: readonly RecordTable[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Holds what was made for the last project, and what is being made for the next: no more than two of each thing. */
export class LoweringMemory {
  private before = new Map<string, Remembered>();
  private now = new Map<string, Remembered>();
  private frame: unknown = undefined;

  /** The next things are those of another project. What all of them depend on is its frame. */
  turn({ header, units }: Bound.Project): void {
    const frame = { header, units };
    this.before = isSame(this.frame, frame) ? this.now : new Map();
    this.now = new Map();
    this.frame = frame;
  }

  known(key: string): Remembered | undefined {
    return this.before.get(key);
  }

  keep(key: string, remembered: Remembered): void {
    this.now.set(key, remembered);
  }
}

/**
 * What `lower` gives, and all it leaves in the context; from before where the subjects are the same objects and everything it asked the
 * context is answered as it was. `key` tells one thing of a project from the others.
 */
export function recalled<T>(
  memory: LoweringMemory | undefined,
  context: Context,
  key: string,
  subjects: readonly unknown[],
  lower: (context: Context) => T,
): T {
  if (memory === undefined) return lower(context);
  const known = memory.known(key);
  if (known !== undefined && isStill(known, subjects, context)) {
    memory.keep(key, known);
    leave(context, known.made);
    return known.value as T; // the key tells what was lowered, and so what it gave
  }
  const watched = {
    declarations: new Watched(context.declarations),
    labels: new Watched(context.labels),
    overrideOf: new Watched(context.overrideOf),
    meanings: new Watched(context.meanings),
    tables: new Watched(context.tables),
    overrides: new Watched(context.overrides),
    inputs: new Watched(context.inputs),
  } satisfies Record<Source, unknown>;
  const lists = { parameters: [], metrics: [], recordTables: [] };
  const diagnostics: Diagnostic[] = [];
  const value = lower({
    ...context,
    ...watched,
    ...lists,
    report: (diagnostic) => diagnostics.push(diagnostic),
  });
  const { meanings, tables, overrides, inputs } = watched;
  const made: Made = {
    meanings: asBefore(meanings.added(), known),
    tables: tables.added(),
    overrides: overrides.added(),
    inputs: inputs.added(),
    ...lists,
    diagnostics,
  };
  leave(context, made);
  const notes = Object.entries(watched) as [Source, Watched<unknown>][]; // the keys of `watched` are sources
  if (notes.every(([, table]) => !table.notes.isOfAll)) {
    const asked = notes.flatMap(([source, table]) =>
      [...table.notes.asked.values()].map((one) => ({ source, asked: one })),
    );
    memory.keep(key, { subjects, asked, value, made });
  }
  return value;
}

function isStill({ subjects: before, asked }: Remembered, subjects: readonly unknown[], context: Context): boolean {
  if (before.length !== subjects.length || before.some((one, index) => one !== subjects[index])) return false;
  const tables = tablesOf(context);
  return asked.every(({ source, asked: one }) => answersSame(tables[source], one));
}

/** Others hold on to what a name means: where it means the same, it is the same object. */
function asBefore(meanings: ReadonlyMap<string, Meaning>, known: Remembered | undefined): ReadonlyMap<string, Meaning> {
  return new Map(
    [...meanings].map(([id, meaning]) => {
      const before = known?.made.meanings.get(id);
      const isTheSame =
        before !== undefined &&
        before.isOpen === meaning.isOpen &&
        isSame(before.type, meaning.type) &&
        isSame(before.expression(nowhere), meaning.expression(nowhere));
      return [id, isTheSame ? before : meaning];
    }),
  );
}

const nowhere = { file: '', start: 0, end: 0 };

function tablesOf(context: Context): Readonly<Record<Source, ReadonlyMap<string, unknown>>> {
  const { declarations, labels, overrideOf, meanings, tables, overrides, inputs } = context;
  return { declarations, labels, overrideOf, meanings, tables, overrides, inputs };
}

function leave(context: Context, made: Made): void {
  for (const [id, meaning] of made.meanings) context.meanings.set(id, meaning);
  for (const [id, table] of made.tables) context.tables.set(id, table);
  for (const [id, override] of made.overrides) context.overrides.set(id, override);
  for (const [id, input] of made.inputs) context.inputs.set(id, input);
  context.parameters.push(...made.parameters);
  context.metrics.push(...made.metrics);
  context.recordTables.push(...made.recordTables);
  for (const diagnostic of made.diagnostics) context.report(diagnostic);
}
