/** One text as the service knows it: read once per version, with what depends on the text alone. */
import {
  isYaml,
  type Language,
  type Lexeme,
  type LineMemory,
  languageOf,
  lexemesFrom,
  type ReadFile,
  type Reading,
  readingFromSource,
  type Syntax,
} from '@kaohe/compiler';
import { type Diagnostic, type LineIndex, lineIndex, type Outcome, type SourceFile } from '@kaohe/diagnostics';
import { type Occurrence, occurrencesIn } from './occurrences.js';
import { repairsOf } from './repair.js';

/** A text and what was read from it. */
export interface Document {
  readonly name: string;
  /** As the editor counts; 0 for a file nobody has open. */
  readonly version: number;
  readonly source: SourceFile;
  readonly isYaml: boolean;
  readonly file: Syntax.File;
  /** What the compiler goes on with. */
  readonly read: ReadFile;
  /** True where lines were passed over so that the rest could be read. */
  readonly isRepaired: boolean;
  readonly lines: () => LineIndex;
  /** The language of most keywords. */
  readonly language: () => Language;
  /** The words in reading order. */
  readonly lexemes: () => readonly Lexeme[];
  /** Every name in it, in reading order. */
  readonly occurrences: () => readonly Occurrence[];
}

/** Reads a text. `memory` keeps the lines of the version before. */
export function documentFrom(source: SourceFile, version: number, memory: LineMemory): Document {
  const { value, diagnostics, isRepaired } = read(source, memory);
  return {
    name: source.name,
    version,
    source,
    isYaml: isYaml(source.name),
    file: value.file,
    read: { source, value, diagnostics },
    isRepaired,
    lines: once(() => lineIndex(source.text)),
    language: once(() => languageOf(value.tokens)),
    lexemes: once(() => lexemesFrom(value.tokens).filter((one) => one.end > one.start)),
    occurrences: once(() => occurrencesIn(value.file)),
  };
}

interface Read {
  readonly value: Reading;
  readonly diagnostics: readonly Diagnostic[];
  readonly isRepaired: boolean;
}

/** How many broken lines of a YAML text are passed over to read the rest. */
const mostRepairs = 3;

/** YAML is read whole or not at all, so lines that break it are left out, and what they broke stays reported. */
function read(source: SourceFile, memory: LineMemory): Read {
  const first = readingFromSource(source, memory);
  const broken = first.diagnostics.filter(isBroken);
  if (broken.length === 0) return { ...first, isRepaired: false };
  let reading = first;
  let { text } = source;
  for (let count = 0; count < mostRepairs && breakOf(reading) < text.length; count += 1) {
    const attempts = repairsOf(text, breakOf(reading)).map((repaired) => ({
      repaired,
      reading: readingFromSource({ name: source.name, text: repaired }, memory),
    }));
    const [best] = attempts.toSorted((left, right) => breakOf(right.reading) - breakOf(left.reading));
    if (best === undefined) break;
    text = best.repaired;
    reading = best.reading;
  }
  const rest = reading.diagnostics.filter((one) => !isBroken(one));
  return { value: reading.value, diagnostics: [...broken, ...rest], isRepaired: true };
}

/** Where a text stops being YAML; behind everything where it is YAML. */
function breakOf({ diagnostics }: Outcome<Reading>): number {
  return diagnostics.find(isBroken)?.span.start ?? Number.POSITIVE_INFINITY;
}

function isBroken({ code }: Diagnostic): boolean {
  return code === 'yaml/broken';
}

/** A value that is made when it is first asked for. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
