/** Every token kind, in lexing order. Keywords come from the keyword table; nothing here knows the grammar. */
import { createToken, Lexer, type TokenType } from 'chevrotain';
import * as Keywords from './keywords.js';
import { matchQuantity } from './quantity-token.js';
import { isSpelled, type Spelling, spellings } from './spelling.js';
import * as Words from './words.js';

/** Letters a name may start with: Latin, Greek, Cyrillic, kana, Hangul, Chinese, full-width Latin. The lexer drops the `u` flag, so ranges it is. */
const letters =
  'A-Za-z_\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f\\u0370-\\u052f\\u3005\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uff21-\\uff3a\\uff41-\\uff5a';
const namePattern = new RegExp(`[${letters}][${letters}0-9\\uff10-\\uff19\\u00b7]*`);

export const Name: TokenType = createToken({ name: 'Name', pattern: namePattern });
export const QuotedName: TokenType = createToken({ name: 'QuotedName', pattern: /「[^」\n\r]*」/ });

/** The categories by which the grammar knows keywords. */
function category(name: string): TokenType {
  return createToken({ name, pattern: Lexer.NA });
}
export const DeclarationWord: TokenType = category('DeclarationWord');
export const RoundingWord: TokenType = category('RoundingWord');
export const NothingClause: TokenType = category('NothingClause');
export const ExpressionClause: TokenType = category('ExpressionClause');
export const ExpressionsClause: TokenType = category('ExpressionsClause');
export const NamesClause: TokenType = category('NamesClause');
export const TextClause: TokenType = category('TextClause');
export const ArrowClause: TokenType = category('ArrowClause');
export const CellClause: TokenType = category('CellClause');
export const BaseClause: TokenType = category('BaseClause');
export const VersionClause: TokenType = category('VersionClause');
export const CaseClause: TokenType = category('CaseClause');
export const AllowClause: TokenType = category('AllowClause');

const clauseCategories: Readonly<Record<Keywords.Shape, TokenType>> = {
  nothing: NothingClause,
  expression: ExpressionClause,
  expressions: ExpressionsClause,
  names: NamesClause,
  text: TextClause,
  arrow: ArrowClause,
  cell: CellClause,
  base: BaseClause,
  version: VersionClause,
  case: CaseClause,
  allow: AllowClause,
};

/** Words of one part, by spelling. The lexer reads them as names, since `每` must not cut `每满` in two; `keywordFor` tells them apart. */
const singleWords = new Map<string, TokenType>();

/** The keyword a name is, if it is spelled like one. */
export function keywordFor(name: string): TokenType | undefined {
  return singleWords.get(name);
}

/** A pattern for the spellings of several words; blanks inside stand for any run of blanks. */
function severalWords(word: Spelling): RegExp | undefined {
  const spaced = spellings(word).filter((text) => text.includes(' '));
  const alternatives = spaced.sort((a, b) => b.length - a.length).map((text) => text.replaceAll(' ', '[ \\t]+'));
  return alternatives.length === 0 ? undefined : new RegExp(`(?:${alternatives.join('|')})(?![A-Za-z0-9_])`);
}

function keyword(name: string, word: Spelling, categories: readonly TokenType[] = []): TokenType {
  const token = createToken({ name, pattern: severalWords(word) ?? Lexer.NA, categories: [...categories] });
  for (const text of spellings(word)) if (!text.includes(' ')) singleWords.set(text, token);
  return token;
}

function keywordTokens<Id extends string>(
  prefix: string,
  table: Readonly<Record<Id, Spelling>>,
  categoriesOf: (id: Id) => readonly TokenType[],
): Readonly<Record<Id, TokenType>> {
  // The keys of the table are exactly Id.
  const ids = Object.keys(table) as Id[];
  return Object.fromEntries(ids.map((id) => [id, keyword(`${prefix}.${id}`, table[id], categoriesOf(id))])) as Record<
    Id,
    TokenType
  >;
}

export const declarationTokens: Readonly<Record<Keywords.DeclarationId, TokenType>> = keywordTokens(
  'declaration',
  Keywords.declarations,
  () => [DeclarationWord],
);
export const leadTokens: Readonly<Record<Keywords.LeadId, TokenType>> = keywordTokens('lead', Keywords.leads, () => []);
export const clauseTokens: Readonly<Record<Keywords.ClauseWord, TokenType>> = keywordTokens(
  'clause',
  Keywords.clauses,
  (id) => [clauseCategories[Keywords.clauses[id].shape]],
);
export const particleTokens: Readonly<Record<Words.ParticleId, TokenType>> = keywordTokens(
  'particle',
  Words.particles,
  () => [],
);
export const roundingTokens: Readonly<Record<Words.RoundingId, TokenType>> = keywordTokens(
  'rounding',
  Words.roundings,
  () => [RoundingWord],
);

/** A day of the calendar: `2025-03-21`, `2025年3月1日`. A difference of numbers is written with blanks, or is no date. */
export const DateToken: TokenType = createToken({
  name: 'Date',
  pattern:
    /[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![0-9])|[0-9０-９]{4}年[0-9０-９]{1,2}月[0-9０-９]{1,2}日/,
});

/** Accepted wherever a name is. */
export const narrowingTokens: Readonly<Record<Words.NarrowingId, TokenType>> = keywordTokens(
  'narrowing',
  Words.narrowings,
  () => [Name],
);

const day = '[0-9]{4}-(?:[0-9]{2}(?:-[0-9]{2})?|[QqHh][1-4]|[Ww][0-9]{1,2})';
/** From when on a value holds: `2026-01 起`, `2026-01-15 起`, `2026-Q1 起`, `2026 起`, `from 2026-01`. `1200起` is a number of cases. */
export const DatedFrom: TokenType = createToken({
  name: 'DatedFrom',
  pattern: new RegExp(
    `(?:${day}[ \\t]*|[0-9]{4}[ \\t]+)起(?![A-Za-z0-9_\\u3400-\\u9fff])|from[ \\t]+(?:${day}|[0-9]{4})(?![0-9A-Za-z_-])`,
  ),
  start_chars_hint: [...'f0123456789'],
});
/** `至` and `to` between two dates. */
export const Until: TokenType = createToken({ name: 'Until', pattern: /(?:至|to)(?=[ \t]*[0-9]{4}-)/ });
export const PlainNumber: TokenType = createToken({ name: 'Number', pattern: /[0-9０-９]+(?:[.．][0-9０-９]+)?/ });
/** A number with its unit, or an amount with a money sign: `55%`, `25s`, `1元/分`, `5 people`, `￥300`, `1,200元`. */
export const Quantity: TokenType = createToken({
  name: 'Quantity',
  pattern: matchQuantity,
  line_breaks: false,
  start_chars_hint: [...'0123456789０１２３４５６７８９￥¥'],
});
/** The code of a finding: only behind the word that lets it pass, for elsewhere `a/b` divides. */
export const Code: TokenType = createToken({
  name: 'Code',
  pattern: (text, offset, matched) => {
    const before = matched.at(-1);
    if (before === undefined || !isSpelled(Keywords.clauses.allow, before.image)) return null;
    const found = /[A-Za-z][A-Za-z0-9_/-]*/y;
    found.lastIndex = offset;
    return found.exec(text);
  },
  line_breaks: false,
  start_chars_hint: [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'],
});
export const Text: TokenType = createToken({
  name: 'Text',
  pattern: /"(?:[^"\\\n\r]|\\.)*"|“[^”\n\r]*”|＂[^＂\n\r]*＂/,
});

export const NewLine: TokenType = createToken({ name: 'NewLine', pattern: /(?:\r\n|\n|\r|;|；)/, line_breaks: true });
export const Blank: TokenType = createToken({
  name: 'Blank',
  pattern: /[ \t\u3000\u00a0\ufeff]+/,
  group: Lexer.SKIPPED,
});
export const Comment: TokenType = createToken({ name: 'Comment', pattern: /[#＃][^\n\r]*/, group: 'comments' });

export const Arrow: TokenType = createToken({ name: 'Arrow', pattern: /[-－](?:>|＞)|→|⇒|⟶/ });
export const NotEquals: TokenType = createToken({ name: 'NotEquals', pattern: /!=|！＝|≠|<>/ });
export const AtLeast: TokenType = createToken({ name: 'AtLeast', pattern: /[>＞][=＝]|[=＝][>＞]|≥|≧|⩾/ });
export const AtMost: TokenType = createToken({ name: 'AtMost', pattern: /[<＜][=＝]|[=＝][<＜]|≤|≦|⩽/ });
export const Above: TokenType = createToken({ name: 'Above', pattern: /[>＞〉]/ });
export const Below: TokenType = createToken({ name: 'Below', pattern: /[<＜〈]/ });
export const Equals: TokenType = createToken({ name: 'Equals', pattern: /[=＝]{1,2}/ });
export const Range: TokenType = createToken({ name: 'Range', pattern: /\.\.|～|~|…/ });
export const Plus: TokenType = createToken({ name: 'Plus', pattern: /[+＋]/ });
export const Minus: TokenType = createToken({ name: 'Minus', pattern: /[-－−]/ });
export const Times: TokenType = createToken({ name: 'Times', pattern: /[*＊×·]/ });
export const Divide: TokenType = createToken({ name: 'Divide', pattern: /[/／÷]/ });
export const Open: TokenType = createToken({ name: 'Open', pattern: /[(（]/ });
export const Close: TokenType = createToken({ name: 'Close', pattern: /[)）]/ });
export const OpenSquare: TokenType = createToken({ name: 'OpenSquare', pattern: /[[［【]/ });
export const CloseSquare: TokenType = createToken({ name: 'CloseSquare', pattern: /[\]］】]/ });
export const Comma: TokenType = createToken({ name: 'Comma', pattern: /[,，、]/ });
export const Colon: TokenType = createToken({ name: 'Colon', pattern: /[:：]/ });
export const Dot: TokenType = createToken({ name: 'Dot', pattern: /[.．。]/ });
export const At: TokenType = createToken({ name: 'At', pattern: /[@＠][ \t]*[0-9A-Za-z][0-9A-Za-z.-]*/ });
export const Percent: TokenType = createToken({ name: 'Percent', pattern: /[%％‰]/ });

const categories: readonly TokenType[] = [
  DeclarationWord,
  RoundingWord,
  NothingClause,
  ExpressionClause,
  ExpressionsClause,
  NamesClause,
  TextClause,
  ArrowClause,
  CellClause,
  BaseClause,
  VersionClause,
  CaseClause,
  AllowClause,
];

/** All token kinds; where two match the same text the earlier one wins, so longer marks and keywords stand first. */
export const vocabulary: readonly TokenType[] = [
  Blank,
  Comment,
  NewLine,
  Text,
  QuotedName,
  DatedFrom,
  Until,
  DateToken,
  Quantity,
  PlainNumber,
  Code,
  ...Object.values(roundingTokens),
  ...Object.values(clauseTokens),
  ...Object.values(declarationTokens),
  ...Object.values(leadTokens),
  ...Object.values(particleTokens),
  ...Object.values(narrowingTokens),
  Name,
  Arrow,
  NotEquals,
  AtLeast,
  AtMost,
  Above,
  Below,
  Equals,
  Range,
  Plus,
  Minus,
  Times,
  Divide,
  Open,
  Close,
  OpenSquare,
  CloseSquare,
  Comma,
  Colon,
  Dot,
  At,
  Percent,
  ...categories,
];
