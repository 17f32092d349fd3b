/** What stands under the pointer: a name with its type, note, source and users; a word of the language with what it means. */
import { type Language, type Lexeme, spellings } from '@kaohe/compiler';
import { type Span, span } from '@kaohe/diagnostics';
import { describedBy } from '../describing/things.js';
import { functionNamed, inBoth, type LanguageWord, specialWordNamed, wordOfKind } from '../describing/words.js';
import type { Document } from '../workspace/document.js';
import type { Occurrence } from '../workspace/occurrences.js';
import { declarationsOf, namesFor, occurrenceAt, thingOf } from '../workspace/symbols.js';
import { usesOf } from '../workspace/uses.js';
import type { Workspace } from '../workspace/workspace.js';

/** A few lines of Markdown about a place. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/** What is known of the place. */
export function hoverAt(workspace: Workspace, file: string, offset: number, language: Language): Hover | undefined {
  const document = workspace.document(file);
  if (document === undefined) return undefined;
  const occurrence = occurrenceAt(document, offset);
  const named = occurrence && aboutName(workspace, file, occurrence, language);
  if (occurrence !== undefined && named !== undefined) return { span: occurrence.span, markdown: named };
  const lexeme = document.lexemes().find((one) => one.start <= offset && offset < one.end);
  const word = lexeme && wordAt(document, lexeme);
  if (lexeme === undefined || word === undefined) return undefined;
  return { span: span(file, lexeme.start, lexeme.end), markdown: aboutWord(word, language) };
}

const texts = {
  zh: {
    usedBy: '用到它的',
    notUsed: '没有用到它的',
    label: '等级或取值',
    in: '见于',
    heading: '数据里的列名',
    also: '也写作',
  },
  en: {
    usedBy: 'Used by',
    notUsed: 'Used by nothing',
    label: 'Label',
    in: 'of',
    heading: 'A heading of the data',
    also: 'Also',
  },
} as const;

const mostShown = 8;

function aboutName(workspace: Workspace, file: string, occurrence: Occurrence, language: Language): string | undefined {
  const names = namesFor(workspace, file);
  const thing = thingOf(names, occurrence);
  const [declared] = declarationsOf(names, thing);
  const text = texts[language];
  if (thing.space === 'heading') return `**${thing.text}** ${text.heading}`;
  if (declared === undefined) return undefined;
  if (thing.space === 'label' || thing.space === 'output') {
    const owners = declarationsOf(names, thing).map((one) => one.statement.name?.text ?? '');
    return `**${thing.text}** ${text.label}（${text.in} ${[...new Set(owners)].join(', ')}）`;
  }
  if (thing.space !== 'name') return undefined;
  const { role, type, title, notes, sources } = describedBy(declared, workspace.compiled(file)?.ruleSet, language);
  return [
    `${role} **${thing.text}**${type === undefined ? '' : ` : \`${type}\``}${title === '' ? '' : ` ${title}`}`,
    ...notes,
    ...sources.map((source) => `*${source}*`),
    usedBy(usesOf(names).get(thing.text) ?? [], text),
  ].join('\n\n');
}

function usedBy(users: readonly string[], text: (typeof texts)[Language]): string {
  const distinct = [...new Set(users)].filter((user) => user !== '');
  if (distinct.length === 0) return text.notUsed;
  const more = distinct.length > mostShown ? ` … (${distinct.length})` : '';
  return `${text.usedBy}: ${distinct.slice(0, mostShown).join(', ')}${more}`;
}

/** The word of the language that a lexeme is. Names are words only where a clause or a call makes them so. */
function wordAt(document: Document, lexeme: Lexeme): LanguageWord | undefined {
  const ofKind = wordOfKind(lexeme.kind);
  if (ofKind !== undefined) return ofKind;
  if (lexeme.kind !== 'Name') return undefined;
  const next = document.lexemes().find((one) => one.start >= lexeme.end);
  if (next?.kind === 'Open') return functionNamed(lexeme.text);
  return specialWordNamed(lexeme.text) ?? functionNamed(lexeme.text);
}

function aboutWord({ spelling, description, forms }: LanguageWord, language: Language): string {
  const head = `**${inBoth(spelling, language)}**`;
  const others = spellings(spelling).filter((one) => one !== spelling.zh[0] && one !== spelling.en[0]);
  const also = others.length === 0 ? [] : [`${texts[language].also} ${others.join(', ')}`];
  const calls = forms?.[language].map((form) => `\`${spelling[language][0]}${form}\``) ?? [];
  return [head, description[language], ...(calls.length === 0 ? [] : [calls.join(' ')]), ...also].join('\n\n');
}
