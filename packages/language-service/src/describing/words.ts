/** What the words of the language are called and mean, by the kind their lexemes have. */
import {
  clauseDescriptions,
  clauses,
  type Description,
  declarationDescriptions,
  declarations,
  functionDescriptions,
  functions,
  isSpelled,
  type Language,
  leadDescriptions,
  leads,
  narrowingDescriptions,
  narrowings,
  particleDescriptions,
  particles,
  roundingDescriptions,
  roundings,
  type Spelling,
  wordDescriptions,
  words,
} from '@kaohe/compiler';

/** A word of the language in both languages, and what it means. */
export interface LanguageWord {
  readonly spelling: Spelling;
  readonly description: Description;
  /** How a function is called, without its name. */
  readonly forms: Readonly<Record<Language, readonly string[]>> | undefined;
}

type Spellings = Readonly<Record<string, Spelling>>;
type Descriptions = Readonly<Record<string, Description>>;

const tables: Readonly<Record<string, readonly [Spellings, Descriptions]>> = {
  declaration: [declarations, declarationDescriptions],
  lead: [leads, leadDescriptions],
  clause: [clauses, clauseDescriptions],
  particle: [particles, particleDescriptions],
  rounding: [roundings, roundingDescriptions],
  narrowing: [narrowings, narrowingDescriptions],
  word: [words, wordDescriptions],
};

/** The word of a lexeme of the kind `clause.weight`; undefined for kinds that are no words of the language. */
export function wordOfKind(kind: string): LanguageWord | undefined {
  const [table = '', id = ''] = kind.split('.');
  const [spellings, descriptions] = tables[table] ?? [];
  const spelling = spellings?.[id];
  const description = descriptions?.[id];
  return spelling === undefined || description === undefined ? undefined : { spelling, description, forms: undefined };
}

/** The function of that name, in either language. */
export function functionNamed(name: string): LanguageWord | undefined {
  for (const [id, spelling] of Object.entries(functions)) {
    if (!isSpelled(spelling, name)) continue;
    const description = Object.entries(functionDescriptions).find(([one]) => one === id)?.[1];
    return description && { spelling, description, forms: description.forms };
  }
  return undefined;
}

/** The special word of that spelling, such as 报错. */
export function specialWordNamed(text: string): LanguageWord | undefined {
  for (const [id, spelling] of Object.entries(words)) {
    if (isSpelled(spelling, text)) return wordOfKind(`word.${id}`);
  }
  return undefined;
}

/** `权重 weight`: a word in both languages, the asked one first. */
export function inBoth({ zh, en }: Spelling, language: Language): string {
  return language === 'zh' ? `${zh[0]} ${en[0]}` : `${en[0]} ${zh[0]}`;
}
