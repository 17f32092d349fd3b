/** What was written: declarations, clauses and expressions with their places. Broken parts have nodes too. Both faces make this tree. */
import type { Span } from '@kaohe/diagnostics';
import type { ClauseWord, DeclarationId, LeadId } from '../tokens/keywords.js';
import type { RoundingId } from '../tokens/words.js';

export interface File {
  readonly name: string;
  readonly statements: readonly Statement[];
  /** Comments behind the last statement. */
  readonly endComments: readonly string[];
  readonly span: Span;
}

/** A declaration (`指标 …`), or with a lead an addition, a change or a removal in a file that extends another. */
export interface Statement {
  readonly kind: 'statement';
  readonly lead: LeadId | undefined;
  /** Undefined only in changes and removals, where the name alone may stand. */
  readonly keyword: DeclarationId | undefined;
  readonly name: Name | undefined;
  readonly title: Text | undefined;
  readonly clauses: readonly Clause[];
  readonly comments: Comments;
  readonly blankBefore: boolean;
  /** The header line. */
  readonly head: Span;
  readonly span: Span;
}

/** Comments without their marks: those on lines above, and the one behind. */
export interface Comments {
  readonly above: readonly string[];
  readonly behind: string | undefined;
}

export interface Name {
  readonly text: string;
  readonly span: Span;
}

export interface Text {
  readonly text: string;
  readonly span: Span;
}

export type Clause =
  | Formula
  | TypeClause
  | NothingClause
  | ExpressionClause
  | ExpressionsClause
  | NamesClause
  | TextClause
  | ArrowClause
  | CellClause
  | BaseClause
  | VersionClause
  | CaseClause
  | AllowClause
  | Row
  | Share;

interface ClauseParts {
  readonly comments: Comments;
  readonly span: Span;
}

/** A clause with a word: its place is that of the word. */
interface WordedClause extends ClauseParts {
  readonly word: ClauseWord;
  readonly wordSpan: Span;
}

/** `= expression` behind a name. */
export interface Formula extends ClauseParts {
  readonly kind: 'formula';
  readonly expression: Expression;
}

/** `: 人`, `: 取值 优秀, 良好`. */
export interface TypeClause extends ClauseParts {
  readonly kind: 'type';
  readonly type: WrittenType;
}

export type WrittenType =
  | { readonly kind: 'labels'; readonly labels: readonly Name[]; readonly span: Span }
  /** The text of a unit, or one of the words text, yes-no, number. */
  | { readonly kind: 'unit'; readonly text: string; readonly span: Span };

export interface NothingClause extends WordedClause {
  readonly kind: 'nothing';
}

export interface ExpressionClause extends WordedClause {
  readonly kind: 'expression';
  readonly expression: Expression;
}

export interface ExpressionsClause extends WordedClause {
  readonly kind: 'expressions';
  readonly expressions: readonly Expression[];
}

/** Names, quoted or not, with or without commas between. */
export interface NamesClause extends WordedClause {
  readonly kind: 'names';
  readonly names: readonly Name[];
}

export interface TextClause extends WordedClause {
  readonly kind: 'text';
  readonly text: Text;
}

/** `缺失 报错`, `缺失 -> 0分`, `不足 5人 -> 等级`, `例 11人 / 20人 -> 100`. */
export interface ArrowClause extends WordedClause {
  readonly kind: 'arrow';
  readonly left: Expression | undefined;
  readonly right: Expression | undefined;
}

export interface CellClause extends WordedClause {
  readonly kind: 'cell';
  readonly cell: Cell;
}

/** `沿用 淘宝售前客服@2025.09`. */
export interface BaseClause extends WordedClause {
  readonly kind: 'base';
  readonly name: Name;
  readonly version: Text | undefined;
}

export interface VersionClause extends WordedClause {
  readonly kind: 'version';
  readonly text: Text;
}

/** `给定 甲 属于 一组 @2025-01: 询单人数 = 20人`, `给定 甲.质检单: 扣分 = 2分`. */
export interface CaseClause extends WordedClause {
  readonly kind: 'case';
  readonly person: Name | undefined;
  /** The table behind the person's name. */
  readonly records: Name | undefined;
  readonly team: Name | undefined;
  readonly period: Text | undefined;
  readonly assignments: readonly Assignment[];
}

/** `忽略 scoring/reach-narrow 因为 "…"`. */
export interface AllowClause extends WordedClause {
  readonly kind: 'allow';
  readonly code: Text;
  readonly reason: Text | undefined;
}

export interface Assignment {
  readonly path: readonly Name[];
  readonly value: Expression;
  readonly span: Span;
}

/** `>= 55% -> 100`, `主管 -> 5000元, 3%`. The result is undefined where a change names a row only. */
export interface Row extends ClauseParts {
  readonly kind: 'row';
  readonly cells: readonly Cell[];
  readonly result: Expression | undefined;
  /** The results behind the first. */
  readonly more: readonly Expression[];
  readonly label: Text | undefined;
}

/** `A 15%`, `A 至多 20%`, `A 至少 比例.优秀`. `A 其余` has no amount. */
export interface Share extends ClauseParts {
  readonly kind: 'share';
  readonly label: Name;
  readonly bound: 'at-most' | 'at-least' | undefined;
  readonly amount: Expression | undefined;
}

export type Cell =
  /** `>= 50%`, `>= 50% 且 < 55%`. */
  | { readonly kind: 'sided'; readonly sides: readonly Side[]; readonly span: Span }
  /** `[50%, 55%)`. */
  | {
      readonly kind: 'interval';
      readonly low: Expression;
      readonly high: Expression;
      readonly lowClosed: boolean;
      readonly highClosed: boolean;
      readonly span: Span;
    }
  /** `300元..500元`, both ends in. */
  | { readonly kind: 'range'; readonly low: Expression; readonly high: Expression; readonly span: Span }
  /** `优秀`, `优秀 或 良好`, `55% > x >= 50%`, a number. */
  | { readonly kind: 'expression'; readonly expression: Expression; readonly span: Span }
  | { readonly kind: 'any'; readonly span: Span }
  | { readonly kind: 'else'; readonly span: Span }
  /** `>= 55% 且 投诉 = 0次`. An expression cell keeps its conditions to itself: `优秀 且 投诉 = 0次` is one expression. */
  | {
      readonly kind: 'conditioned';
      readonly cell: BareCell;
      readonly conditions: readonly Expression[];
      readonly span: Span;
    };

/** A cell without further conditions behind it. */
export type BareCell = Exclude<Cell, { kind: 'conditioned' }>;

export interface Side {
  readonly operator: Comparator;
  readonly edge: Expression;
}

export type Comparator = '<' | '<=' | '>' | '>=' | '=' | '!=';
export type Operator = Comparator | '+' | '-' | '*' | '/' | 'and' | 'or';

/** Whom or which periods a statistic looks at. */
export type Over =
  | { readonly kind: 'cohort'; readonly keys: readonly Name[]; readonly withoutSelf: boolean; readonly span: Span }
  | { readonly kind: 'last'; readonly periods: Expression; readonly withoutThis: boolean; readonly span: Span }
  | { readonly kind: 'year' | 'half' | 'quarter'; readonly withoutThis: boolean; readonly span: Span }
  | { readonly kind: 'so-far'; readonly withoutThis: boolean; readonly span: Span }
  /** `此前`: so far, without this period. */
  | { readonly kind: 'before'; readonly span: Span };

/** What narrows a statistic down, behind its range: `当 级 = A`, `同分比较 甲, 乙`, `从低到高`, `去 1`, `取 3`, `至少 5人`. */
export type Narrowing =
  | { readonly kind: 'when'; readonly condition: Expression; readonly span: Span }
  | { readonly kind: 'ties'; readonly expressions: readonly Expression[]; readonly span: Span }
  | { readonly kind: 'ascending'; readonly span: Span }
  | { readonly kind: 'trim' | 'best' | 'least' | 'cap'; readonly amount: Expression; readonly span: Span };

/** From which day or period on which value holds: `2026-01 起 40%`. */
export interface DatedChange {
  readonly from: Text;
  readonly value: Expression;
}

export type Expression =
  /** `unit` is the text behind the number, empty for a bare one. `text` is the number with ordinary digits. */
  | { readonly kind: 'number'; readonly text: string; readonly unit: string; readonly span: Span }
  /** `2025-03-21`, in these digits however it was written. */
  | { readonly kind: 'date'; readonly text: string; readonly span: Span }
  | { readonly kind: 'text'; readonly text: string; readonly span: Span }
  | { readonly kind: 'yes-no'; readonly value: boolean; readonly span: Span }
  | { readonly kind: 'none'; readonly span: Span }
  | { readonly kind: 'required'; readonly reason: Text | undefined; readonly span: Span }
  /** `订单转化率`, `订单转化率.得分`. */
  | { readonly kind: 'reference'; readonly path: readonly Name[]; readonly span: Span }
  /** `最小(a, b)`, `平均(总分 每 团队 不含本人)`, `合计(销售额 近 3)`. */
  | {
      readonly kind: 'call';
      readonly function: Name;
      readonly arguments: readonly Expression[];
      readonly over: Over | undefined;
      readonly narrowings: readonly Narrowing[];
      readonly span: Span;
    }
  | { readonly kind: 'prefix'; readonly operator: '-' | 'not'; readonly operand: Expression; readonly span: Span }
  | {
      readonly kind: 'infix';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
      readonly span: Span;
    }
  /** `50% <= x < 55%`: operands one more than operators. */
  | {
      readonly kind: 'chain';
      readonly operands: readonly Expression[];
      readonly operators: readonly Comparator[];
      readonly span: Span;
    }
  | {
      readonly kind: 'round';
      readonly mode: RoundingId;
      readonly operand: Expression;
      readonly step: Expression;
      readonly span: Span;
    }
  | {
      readonly kind: 'if';
      readonly condition: Expression;
      readonly then: Expression;
      readonly otherwise: Expression;
      readonly span: Span;
    }
  /** `35%, 2026-01 起 40%`; without a first value nothing holds before the first day. Only where a whole value stands. */
  | {
      readonly kind: 'dated';
      readonly first: Expression | undefined;
      readonly changes: readonly DatedChange[];
      readonly span: Span;
    }
  | { readonly kind: 'parentheses'; readonly inner: Expression; readonly span: Span }
  | { readonly kind: 'broken'; readonly span: Span };
