/** Declarations as they were read before, so that an edit makes only those it touches be read again. */
import { type Diagnostic, hasErrors, type Outcome, type SourceFile, span } from '@kaohe/diagnostics';
import type * as Syntax from '../syntax/tree.js';
import { endOf, type Token, tokenAt } from '../tokens/token.js';
import type { Reading } from '../yaml/from-source.js';
import { type Home, type HomeOf, placed, placedSpan } from './place.js';

/** A text read alone. */
export interface Part {
  readonly reading: Outcome<Reading>;
  /** Found only where the whole file holds no error. */
  readonly stray: readonly Diagnostic[];
  /** What may stand once in a file. */
  readonly keys: readonly string[];
}

interface Block extends Part {
  readonly name: string;
  /** A copy, since a piece of a text holds on to all of it. */
  readonly text: string;
}

/** A file of which places stand in its pieces; `homeOf` tells where these are now. */
export interface InBlocks {
  readonly file: Syntax.File;
  readonly diagnostics: readonly Diagnostic[];
  readonly homeOf: HomeOf;
  /** What a look at the statements needs, with places in the file. */
  readonly outline: () => Outline;
  /** All of it, with places in the file. */
  readonly whole: () => Reading;
}

/** Names and places of statements. */
export interface Outline {
  readonly name: string;
  readonly statements: readonly Pick<Syntax.Statement, 'keyword' | 'name' | 'span'>[];
}

/** Mistakes from which on the whole text is read at once, as limits of messages hold for it. */
const mostMistakes = 40;

/** Mistakes that change how the rest of the file is read. */
const ofTheWhole = /^(?:yaml\/|names\/reserved|syntax\/(?:invisible-character|file-too-large|nesting-too-deep))/;

/**
 * Holds the pieces of the last two texts, by their words; equal pieces are known in the order in which they stand. A piece is read as a file
 * of its own, under a name of its own: what is made of it stays the same, object for object, wherever it moves to.
 */
export class BlockMemory {
  private before = new Map<string, Block[]>();
  private now = new Map<string, Block[]>();
  private count = 0;

  /** The file by its pieces; undefined where they must be read together. */
  read(source: SourceFile, starts: readonly number[], readAlone: (source: SourceFile) => Part): InBlocks | undefined {
    if (this.now.size > 0) this.before = this.now;
    this.now = new Map();
    const blocks = starts.map((start, index) => this.recall(source, start, starts[index + 1], readAlone));
    return isOfPieces(blocks) ? together(source, starts, blocks) : undefined;
  }

  private recall(
    { name, text }: SourceFile,
    start: number,
    end: number | undefined,
    readAlone: (source: SourceFile) => Part,
  ): Block {
    const piece = text.slice(start, end);
    const twins = this.now.get(piece) ?? [];
    const known = this.before.get(piece)?.[twins.length];
    const block = known ?? this.readNew(name, piece, readAlone);
    if (twins.length === 0) this.now.set(block.text, [block]);
    else twins.push(block);
    return block;
  }

  private readNew(file: string, piece: string, readAlone: (source: SourceFile) => Part): Block {
    this.count += 1;
    const [name, text] = [`${file}\n${this.count}`, detached(piece)];
    return { name, text, ...readAlone({ name, text }) };
  }
}

function detached(text: string): string {
  return text.split('').join('');
}

/** Whether the pieces mean together what each means alone. */
function isOfPieces(blocks: readonly Block[]): boolean {
  const found = blocks.flatMap(({ reading }) => reading.diagnostics);
  const keys = blocks.flatMap((block) => block.keys);
  return (
    found.length < mostMistakes &&
    !found.some(({ code, severity }) => severity === 'error' && ofTheWhole.test(code)) &&
    new Set(keys).size === keys.length &&
    blocks.slice(1).every(({ reading: { value } }) => value.file.statements.length > 0)
  );
}

function together(source: SourceFile, starts: readonly number[], blocks: readonly Block[]): InBlocks {
  const { name, text } = source;
  const homes = new Map<string, Home>(
    blocks.map((block, index) => [block.name, { file: name, start: starts[index] ?? 0 }]),
  );
  const homeOf: HomeOf = (piece) => homes.get(piece);
  const statements = blocks.flatMap(({ reading }) => reading.value.file.statements);
  const endComments = blocks.flatMap(({ reading }) => reading.value.file.endComments);
  const file: Syntax.File = { name, statements, endComments, span: span(name, 0, text.length) };
  const found = blocks.flatMap(({ reading }) => reading.diagnostics);
  const diagnostics = hasErrors(found) ? found : [...found, ...blocks.flatMap(({ stray }) => stray)];
  let outline: Outline | undefined;
  let whole: Reading | undefined;
  return {
    file,
    diagnostics,
    homeOf,
    outline: () => (outline ??= { name, statements: statements.map((one) => outlined(one, homeOf)) }),
    whole: () =>
      (whole ??= {
        file: { ...placed(file, homeOf), name },
        tokens: blocks.flatMap(({ reading }, index) => moved(reading.value.tokens, starts[index] ?? 0)),
      }),
  };
}

function outlined(statement: Syntax.Statement, homeOf: HomeOf): Outline['statements'][number] {
  const { keyword, name } = statement;
  return {
    keyword,
    name: name && { ...name, span: placedSpan(name.span, homeOf) },
    span: placedSpan(statement.span, homeOf),
  };
}

function moved(tokens: readonly Token[], by: number): readonly Token[] {
  if (by === 0) return tokens;
  return tokens.map((token) => tokenAt(token.tokenType, token.image, token.startOffset + by, endOf(token) + by));
}
