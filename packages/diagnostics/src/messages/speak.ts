/** From a code and its arguments to the sentence in one language. */
import type { Code, Shapes } from '../catalogue/all.js';
import type { Args } from '../catalogue/define.js';
import { named } from '../text/visible.js';
import { en } from './en.js';
import type { AnyMessage, Language, Messages, Sentence } from './sentence.js';
import { zh } from './zh.js';

const languages: Readonly<Record<Language, Messages<Shapes>>> = { en, zh };

/** Arguments may be cells of a stranger's file; a sentence stays a sentence. */
const longestArgument = 160;

/** What, why and next for a code with its arguments. Unseen characters in arguments are named, long ones cut. */
export function sentence(code: Code, args: Args, language: Language): Sentence {
  // A diagnostic is made by `diagnose`, which lets arguments through only in the shape of their code.
  const message = languages[language][code] as AnyMessage;
  return message(speakable(args));
}

/** The sentence of a code in general: `…` stands where an author's words would. */
export function generalSentence(code: Code, language: Language): Sentence {
  const message = languages[language][code] as AnyMessage; // as above; whatever it takes apart is there
  return message(blanks);
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
