/** Open documents, the files beside them, and what the host knows of the data: everything features ask. */
import {
  AnalysisMemory,
  allowed,
  diagnosticsFromRules,
  type HomeOf,
  LoweringMemory,
  placed,
  ruleSetOf,
  told,
} from '@kaohe/compiler';
import type { Diagnostic } from '@kaohe/diagnostics';
import type { RuleSet } from '@kaohe/ir';
import { type Document, documentFrom, type Memory, newMemory } from './document.js';
import { baseOf, nameOf, versionOf } from './header.js';
import { movedAlong } from './moved-along.js';

/** What the host may tell of loaded data. */
export interface Facts {
  /** Headings of the data, as they stand there. */
  readonly columns: readonly string[];
  /** How many people fall into each row of a declaration, in the order of the rows, by its name. */
  readonly people: ReadonlyMap<string, readonly number[]>;
  /** The same by the place of the row, for hosts that know it: the file's name and where the row begins, as `a.kpi:120`. */
  readonly peopleAt: ReadonlyMap<string, number>;
}

/** A file and what it extends, compiled. */
export interface Compiled {
  /** The file itself first, then its base, and so on. */
  readonly chain: readonly Document[];
  readonly ruleSet: RuleSet;
  /** What is wrong with words, names and types. */
  readonly diagnostics: readonly Diagnostic[];
  /** With what is wrong with the rules as a whole: gaps, sums, totals, pay. Takes longer, and is worked out when it is first asked for. */
  readonly everything: () => readonly Diagnostic[];
  /** True once that has been asked for. */
  readonly isThorough: () => boolean;
}

/** What was made of a file and what it extends, for the next time. */
interface Kept {
  readonly lowered: LoweringMemory;
  readonly checked: AnalysisMemory;
}

const noFacts: Facts = { columns: [], people: new Map(), peopleAt: new Map() };

/** Has identity, since editors change it over time; what it gives out is readonly data. */
export class Workspace {
  private readonly open_ = new Map<string, Document>();
  private readonly provided = new Map<string, Document>();
  private readonly memories = new Map<string, Memory>();
  private readonly kept = new Map<string, Kept>();
  private readonly compiledOf = new Map<string, Compiled>();
  private readonly lastWhole = new Map<string, { document: Document | undefined; found: readonly Diagnostic[] }>();
  private facts_: Facts = noFacts;

  /** An editor shows this text: it counts instead of the file's. Called again with each change. */
  open(name: string, text: string, version: number = 1): void {
    const known = this.open_.get(name);
    if (known?.version === version && known.source.text === text) return;
    this.open_.set(name, documentFrom({ name, text }, version, this.memoryOf(name)));
  }

  /** The editor is closed: the file counts again, if there is one. */
  close(name: string): void {
    this.open_.delete(name);
    this.cleared(name);
  }

  /** A file that others may extend, as it lies on the disk. */
  provide(name: string, text: string): void {
    if (this.provided.get(name)?.source.text === text) return;
    // A file nobody edits is read once.
    this.provided.set(name, documentFrom({ name, text }, 0, newMemory()));
  }

  /** The file is gone. */
  forget(name: string): void {
    this.provided.delete(name);
    this.cleared(name);
  }

  /** What is known of the data from now on. */
  tell(facts: Partial<Facts>): void {
    this.facts_ = { ...this.facts_, ...facts };
  }

  get facts(): Facts {
    return this.facts_;
  }

  /** The text of that name, open or not. */
  document(name: string): Document | undefined {
    return this.open_.get(name) ?? this.provided.get(name);
  }

  /** Every text, open ones first. */
  documents(): readonly Document[] {
    const closed = [...this.provided.values()].filter(({ name }) => !this.open_.has(name));
    return [...this.open_.values(), ...closed];
  }

  /** The names of open texts. */
  openNames(): readonly string[] {
    return [...this.open_.keys()];
  }

  /** The file with all that it extends, compiled; from the last time where no text of them has changed. */
  compiled(name: string): Compiled | undefined {
    const chain = this.chainOf(name);
    if (chain.length === 0) return undefined;
    const known = this.compiledOf.get(name);
    if (known !== undefined && sameDocuments(known.chain, chain)) return known;
    const kept = this.keptOf(name);
    const { ruleSet, diagnostics } = ruleSetOf(
      chain.map(({ parsed }) => parsed),
      name,
      kept.lowered,
    );
    const homeOf = homesOf(chain);
    const found = placed(diagnostics, homeOf);
    const tell = (more: readonly Diagnostic[]): readonly Diagnostic[] =>
      told(
        [...found, ...placed(more, homeOf)],
        chain.map(({ source }) => source),
        chain.map(({ outline }) => outline()),
      );
    let all: readonly Diagnostic[] | undefined;
    const everything = (): readonly Diagnostic[] => {
      const allowances = placed(ruleSet.allowances, homeOf);
      all ??= allowed(tell(diagnosticsFromRules(ruleSet, kept.checked)), allowances, name).diagnostics;
      return all;
    };
    const compiled: Compiled = {
      chain,
      ruleSet,
      diagnostics: tell([]),
      everything,
      isThorough: () => all !== undefined,
    };
    if (known?.isThorough() === true) this.lastWhole.set(name, { document: known.chain[0], found: ofWhole(known) });
    this.compiledOf.set(name, compiled);
    return compiled;
  }

  /** What was last found in the whole of a file, where it lies now: for the time until it is worked out anew. */
  lastOfWhole(name: string): readonly Diagnostic[] {
    const last = this.lastWhole.get(name);
    const now = this.document(name);
    if (last?.document === undefined || now === undefined) return [];
    return movedAlong(last.found, last.document.source, now.source);
  }

  /** The file and what it extends, directly or not. */
  chainOf(name: string): readonly Document[] {
    const chain: Document[] = [];
    let next = this.document(name);
    while (next !== undefined && !chain.includes(next)) {
      chain.push(next);
      next = this.baseOf(next);
    }
    return chain;
  }

  /** The files that share names with this one: what it extends, and all that extend one of those. */
  familyOf(name: string): readonly Document[] {
    const chain = this.chainOf(name);
    const root = chain.at(-1);
    const others = this.documents().filter((one) => !chain.includes(one));
    return [...chain, ...others.filter((one) => root !== undefined && this.chainOf(one.name).includes(root))];
  }

  private baseOf(document: Document): Document | undefined {
    const wanted = baseOf(document.parsed.value.file);
    if (wanted === undefined) return undefined;
    const named = this.documents().filter((one) => one !== document && nameOf(one.parsed.value.file) === wanted.name);
    const fitting = named.filter(
      (one) => wanted.version === undefined || versionOf(one.parsed.value.file) === wanted.version,
    );
    return nearestTo(document.name, fitting.length > 0 ? fitting : named);
  }

  private memoryOf(name: string): Memory {
    const memory = this.memories.get(name) ?? newMemory();
    this.memories.set(name, memory);
    return memory;
  }

  private keptOf(name: string): Kept {
    const kept = this.kept.get(name) ?? { lowered: new LoweringMemory(), checked: new AnalysisMemory() };
    this.kept.set(name, kept);
    return kept;
  }

  private cleared(name: string): void {
    this.memories.delete(name);
    this.kept.delete(name);
    this.compiledOf.delete(name);
    this.lastWhole.delete(name);
  }
}

/** Where the pieces of the files are now. */
function homesOf(chain: readonly Document[]): HomeOf {
  return (piece) => {
    for (const { homeOf } of chain) {
      const home = homeOf(piece);
      if (home !== undefined) return home;
    }
    return undefined;
  };
}

/** The one whose path has most in common with the asker's. */
function nearestTo(asker: string, candidates: readonly Document[]): Document | undefined {
  const shared = ({ name }: Document): number => {
    const [mine, theirs] = [asker.split(/[/\\]/), name.split(/[/\\]/)];
    const differs = mine.findIndex((part, index) => part !== theirs[index]);
    return differs < 0 ? mine.length : differs;
  };
  return candidates.toSorted((left, right) => shared(right) - shared(left))[0];
}

/** What only the whole tells. */
function ofWhole({ diagnostics, everything }: Compiled): readonly Diagnostic[] {
  const ofLines = new Set(diagnostics);
  return everything().filter((one) => !ofLines.has(one));
}

function sameDocuments(left: readonly Document[], right: readonly Document[]): boolean {
  return left.length === right.length && left.every((one, index) => one === right[index]);
}
