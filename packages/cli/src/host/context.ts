/** What every command is given first: the streams, the language, the texts, the paints. */
import type { Language, Painter } from '@kaohe/diagnostics';
import { type Texts, textsOf } from '../texts/texts.js';
import { painterOf, showsColor } from './color.js';
import type { Io } from './io.js';
import { type Kept, keptFor } from './kept.js';
import { languageOf } from './language.js';
import { type Progress, progressOf } from './progress.js';

/** The surroundings of one call. */
export interface Context {
  readonly io: Io;
  readonly argv: readonly string[];
  readonly language: Language;
  readonly texts: Texts;
  /** For standard output. */
  readonly paint: Painter;
  /** For standard error. */
  readonly paintError: Painter;
  /** True for consoles without box characters. */
  readonly ascii: boolean;
  readonly progress: Progress;
  readonly kept: Kept;
}

/** The context of a call. */
export function contextOf(argv: readonly string[], io: Io): Context {
  const language = languageOf(argv, io.env);
  return {
    io,
    argv,
    language,
    texts: textsOf(language),
    paint: painterOf(showsColor(io.stdout, io.env, argv)),
    paintError: painterOf(showsColor(io.stderr, io.env, argv)),
    ascii: io.env.TERM === 'dumb',
    progress: progressOf(io, io.env.TERM === 'dumb'),
    kept: keptFor(io.build, io.env),
  };
}

/** The columns tables may take; undefined where nothing limits them. */
export function columnsOf({ io }: Context): number | undefined {
  if (io.stdout.columns !== undefined && io.stdout.columns > 0) return io.stdout.columns;
  const told = Number(io.env.COLUMNS);
  return Number.isInteger(told) && told > 0 ? told : undefined;
}
