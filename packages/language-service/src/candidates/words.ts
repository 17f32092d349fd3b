/** Words of the language that may stand at a place, those in the language of the file before those in the other. */
import {
  type ClauseWord,
  clauses,
  type DeclarationId,
  declarations,
  functionDescriptions,
  functions,
  keysOf,
  type Language,
  leads,
  type Part,
  particles,
  roundings,
  type Spelling,
  shapes,
  spellingOfKey,
  type WordId,
  words,
  wordsOfClause,
} from '@kaohe/compiler';
import { unitNames } from '@kaohe/quantity';
import { wordOfKind } from '../describing/words.js';
import type { Candidate, CandidateKind } from './candidate.js';

/** In which language a file is written, and in which its author reads. */
export interface Tongue {
  readonly file: Language;
  readonly reader: Language;
}

/** Words that open a declaration, and those in front of one. */
export function declarationWords(tongue: Tongue, extends_: boolean, behind = ' '): readonly Candidate[] {
  const group = extends_ ? 0 : 1;
  return [
    ...idsOf(declarations).flatMap((id) =>
      twice(tongue, declarations[id], 'declaration', `declaration.${id}`, 0, id === 'total' ? '' : behind),
    ),
    ...idsOf(leads).flatMap((id) => twice(tongue, leads[id], 'declaration', `lead.${id}`, group, ' ')),
  ];
}

/** The clauses a declaration may have; all of them where the declaration is not known. */
export function clauseWords(tongue: Tongue, keyword: DeclarationId | undefined, lead: boolean): readonly Candidate[] {
  const parts = keyword === undefined ? idsOf(clauses) : (idsOf(shapes[keyword].parts) satisfies readonly Part[]);
  const words_ = parts.filter(isWord);
  const all = lead && !words_.includes('because') ? [...words_, 'because' as const] : words_;
  return all.flatMap((id) =>
    twice(tongue, clauses[id], 'clause', `clause.${id}`, 0, clauses[id].shape === 'nothing' ? '' : ' '),
  );
}

/** The keys a declaration may have in YAML. */
export function clauseKeys(tongue: Tongue, keyword: DeclarationId | undefined): readonly Candidate[] {
  return keysOf(keyword).flatMap((id) => twice(tongue, spellingOfKey(id), 'clause', `clause.${id}`, 0, ': '));
}

function isWord(part: Part): part is ClauseWord {
  return Object.hasOwn(clauses, part);
}

/** Words only this clause knows, such as 报错 behind 缺失. */
export function wordsOf(tongue: Tongue, clause: ClauseWord): readonly Candidate[] {
  return (wordsOfClause[clause] ?? []).flatMap((id) => wordCandidates(tongue, id, 0));
}

/** Special words by id. */
export function wordCandidates(tongue: Tongue, id: WordId, group: number): readonly Candidate[] {
  return twice(tongue, words[id], 'word', `word.${id}`, group, '');
}

/** Words between and before values. */
export function particleWords(
  tongue: Tongue,
  ids: readonly (keyof typeof particles)[],
  group: number,
): readonly Candidate[] {
  return ids.flatMap((id) => twice(tongue, particles[id], 'word', `particle.${id}`, group, ''));
}

/** Ways to round. */
export function roundingWords(tongue: Tongue, group: number): readonly Candidate[] {
  return idsOf(roundings).flatMap((id) => twice(tongue, roundings[id], 'word', `rounding.${id}`, group, ' '));
}

/** Functions, with their open bracket. */
export function functionWords(tongue: Tongue, group: number): readonly Candidate[] {
  return idsOf(functions).flatMap((id) => {
    const description = functionDescriptions[id];
    const forms = description.forms[tongue.reader].join(' ');
    return twiceOf(tongue, functions[id], (word, others) => ({
      word,
      others,
      kind: 'function',
      detail: forms,
      documentation: description[tongue.reader],
      insert: `${word}(`,
      group,
    }));
  });
}

/** Units, those an author declared first, and those of the file's script before those of the other. */
export function unitWords({ file }: Tongue, declared: readonly string[], first: number): readonly Candidate[] {
  return [...declared, ...unitNames()].map((word) => ({
    word,
    others: [],
    kind: 'unit',
    detail: '',
    documentation: '',
    insert: undefined,
    group: first + (/[A-Za-z]/.test(word) === (file === 'en') || declared.includes(word) ? 0 : 4),
  }));
}

/** The word in both languages, that of the file first; each is found by the other. */
function twice(
  tongue: Tongue,
  spelling: Spelling,
  kind: CandidateKind,
  id: string,
  group: number,
  behind: string,
): readonly Candidate[] {
  const documentation = wordOfKind(id)?.description[tongue.reader] ?? '';
  return twiceOf(tongue, spelling, (word, others, other) => ({
    word,
    others,
    kind,
    detail: other,
    documentation,
    insert: behind === '' ? undefined : word + behind,
    group,
  }));
}

/** Words of the other language than the file's come far behind. */
const foreign = 10;

function twiceOf(
  { file }: Tongue,
  spelling: Spelling,
  made: (word: string, others: readonly string[], other: string) => Candidate,
): readonly Candidate[] {
  const [own, other] = file === 'zh' ? [spelling.zh, spelling.en] : [spelling.en, spelling.zh];
  const first = made(own[0], [...own.slice(1), ...other], other[0]);
  if (own[0] === other[0]) return [first];
  const second = made(other[0], other.slice(1), own[0]);
  return [first, { ...second, group: second.group + foreign }];
}

/** The keys of a table are exactly its ids. */
function idsOf<Id extends string>(table: Readonly<Partial<Record<Id, unknown>>>): readonly Id[] {
  return Object.keys(table) as Id[];
}
