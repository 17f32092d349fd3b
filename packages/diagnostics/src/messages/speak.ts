/** From a code and its arguments to the sentence in one language. */
import type { Code, Shapes } from '../catalogue/all.js';
import type { Args } from '../catalogue/define.js';
import type { Fix } from '../catalogue/diagnostic.js';
import { named } from '../text/visible.js';
import { fixes as fixesEn } from './en/fixes.js';
import { en } from './en.js';
import type { FixTitles } from './fix-titles.js';
import type { AnyMessage, Language, Messages, Sentence } from './sentence.js';
import { fixes as fixesZh } from './zh/fixes.js';
import { zh } from './zh.js';

// functions instead of tables: the bundled command reads the sentences of a language when it says the first one
const messagesIn = (language: Language): Messages<Shapes> => (language === 'zh' ? zh : en);
const titlesIn = (language: Language): FixTitles => (language === 'zh' ? fixesZh : fixesEn);

/** Arguments may be cells of a stranger's file; a sentence stays a sentence. */
const longestArgument = 160;

/** What, why and next for a code with its arguments. Unseen characters in arguments are named, long ones cut. */
export function sentence(code: Code, args: Args, language: Language): Sentence {
  // A diagnostic is made by `diagnose`, which lets arguments through only in the shape of their code.
  const message = messagesIn(language)[code] as AnyMessage;
  return message(speakable(args));
}

/** The sentence of a code in general: `…` stands where an author's words would. */
export function generalSentence(code: Code, language: Language): Sentence {
  const message = messagesIn(language)[code] as AnyMessage; // as above; whatever it takes apart is there
  return message(blanks);
}

/** What a fix does, in a few words. */
export function fixTitle({ id, args }: Pick<Fix, 'id' | 'args'>, language: Language): string {
  // A fix is made of a remedy, which lets arguments through only in the shape of its id.
  const title = titlesIn(language)[id] as (args: Args) => string;
  return title(speakable(args));
}

// `curve` is the one argument that is a word of ours and not of the author's
const blanks: Args = new Proxy({}, { get: (_, name) => (name === 'curve' ? 'power' : '…') });

function speakable(args: Args): Args {
  const entries = Object.entries(args).map(([key, value]) => [
    key,
    typeof value === 'string' ? named(value, longestArgument) : value,
  ]);
  return Object.fromEntries(entries);
}
