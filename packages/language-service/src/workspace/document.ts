/** One text as the service knows it: read once per version, with what depends on the text alone. */
import {
  BlockMemory,
  blocksFromSource,
  type HomeOf,
  isYaml,
  type Language,
  type Lexeme,
  LineMemory,
  languageOf,
  lexemesFrom,
  type Outline,
  placed,
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
  readonly file: () => Syntax.File;
  /** The text with all that was read from it; where it is read by its declarations, put together when it is first asked for. */
  readonly read: () => ReadFile;
  /** What the compiler goes on with: places in it may be those of `homeOf`. */
  readonly parsed: Outcome<Pick<Reading, 'file'>>;
  readonly homeOf: HomeOf;
  readonly outline: () => Outline;
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

/** What was read of a file before: its declarations, and for texts that cannot be read by these its lines. */
export interface Memory {
  readonly blocks: BlockMemory;
  readonly lines: LineMemory;
}

/** Nothing read yet. */
export function newMemory(): Memory {
  return { blocks: new BlockMemory(), lines: new LineMemory() };
}

/** Reads a text. `memory` keeps what was read of the version before. */
export function documentFrom(source: SourceFile, version: number, memory: Memory): Document {
  const blocks = blocksFromSource(source, memory.blocks);
  if (blocks !== undefined) {
    const diagnostics = once(() => placed(blocks.diagnostics, blocks.homeOf));
    const read = once((): ReadFile => ({ source, value: blocks.whole(), diagnostics: diagnostics() }));
    const parsed = { value: { file: blocks.file }, diagnostics: blocks.diagnostics };
    return {
      ...parts(source, version, read),
      parsed,
      homeOf: blocks.homeOf,
      outline: blocks.outline,
      isRepaired: false,
    };
  }
  const { value, diagnostics, isRepaired } = read(source, memory.lines);
  const whole: ReadFile = { source, value, diagnostics };
  return {
    ...parts(source, version, () => whole),
    parsed: whole,
    homeOf: () => undefined,
    outline: () => value.file,
    isRepaired,
  };
}

type Parts = Omit<Document, 'parsed' | 'homeOf' | 'outline' | 'isRepaired'>;

function parts(source: SourceFile, version: number, read: () => ReadFile): Parts {
  const tokens = () => read().value.tokens;
  return {
    name: source.name,
    version,
    source,
    isYaml: isYaml(source.name),
    file: () => read().value.file,
    read,
    lines: once(() => lineIndex(source.text)),
    language: once(() => languageOf(tokens())),
    lexemes: once(() => lexemesFrom(tokens()).filter((one) => one.end > one.start)),
    occurrences: once(() => occurrencesIn(read().value.file)),
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
