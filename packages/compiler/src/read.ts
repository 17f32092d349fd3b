/** A file of either face as a syntax tree: the face is known by the file's name. */
import type { Outcome, SourceFile } from '@kaohe/diagnostics';
import type { BlockMemory, InBlocks } from './blocks/block-memory.js';
import { isYamlOfOnePiece, textStarts, yamlStarts } from './blocks/split.js';
import { fileFromText } from './read-text.js';
import { LineMemory } from './syntax/line-memory.js';
import type * as Syntax from './syntax/tree.js';
import { sourceLimit } from './tokens/from-source.js';
import type { Language } from './tokens/spelling.js';
import type { Token } from './tokens/token.js';
import { partFromYaml, type Reading, readingFromYaml } from './yaml/from-source.js';

/** The syntax tree of a file. */
export function syntaxFromSource(source: SourceFile): Outcome<Syntax.File> {
  const { value, diagnostics } = readingFromSource(source);
  return { value: value.file, diagnostics };
}

/** The syntax tree of a file, and the tokens it was made of. With a memory, only lines that changed since the last reading are parsed. */
export function readingFromSource(source: SourceFile, memory?: LineMemory): Outcome<Reading> {
  memory?.turn();
  if (isYaml(source.name)) return readingFromYaml(source, memory);
  return fileFromText(source, memory);
}

const known = new WeakMap<SourceFile, Outcome<Reading>>();

/** The same, read once for each source: whoever finds rules asks for their names and bases, then compiles them. */
export function readingOf(source: SourceFile): Outcome<Reading> {
  const before = known.get(source);
  if (before !== undefined) return before;
  const reading = readingFromSource(source, new LineMemory());
  known.set(source, reading);
  return reading;
}

/** The file by its declarations, of which those that stand as they did are not read again; undefined where it must be read at once. */
export function blocksFromSource(source: SourceFile, memory: BlockMemory): InBlocks | undefined {
  if (source.text.length > sourceLimit) return undefined;
  if (!isYaml(source.name))
    return memory.read(source, textStarts(source.text), (piece) => ({
      reading: readingFromSource(piece),
      stray: [],
      keys: [],
    }));
  return isYamlOfOnePiece(source.text)
    ? undefined
    : memory.read(source, yamlStarts(source.text), (piece) => partFromYaml(piece));
}

/** True for file names of the YAML face. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** The language of most keywords of a file. */
export function languageOf(tokens: readonly Token[]): Language {
  let keywords = 0;
  let english = 0;
  for (const { tokenType, image } of tokens) {
    if (!tokenType.name.includes('.')) continue;
    keywords += 1;
    if (/^[A-Za-z]/.test(image)) english += 1;
  }
  return english * 2 > keywords ? 'en' : 'zh';
}
