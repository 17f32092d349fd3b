/** The rules as the sheet people know: indicators with their bands and weights, grades, coefficients, parameters; and changes of it. */
import type { FileEdit } from './edits.js';
import type { Place } from './snapshot.js';

/** What can be changed where: a stretch of the own file, or something of the standard that is changed by a line of the own file. */
export type Target =
  /** The text of a stretch. */
  | { readonly kind: 'text'; readonly file: string; readonly start: number; readonly end: number }
  /** The same in a row of a file that is extended: the own file says the row anew. */
  | {
      readonly kind: 'row';
      readonly word: 'kpi' | 'grade' | 'table';
      readonly name: string;
      readonly file: string;
      readonly start: number;
      readonly end: number;
      readonly rowStart: number;
      readonly rowEnd: number;
    }
  | { readonly kind: 'weight'; readonly name: string }
  | { readonly kind: 'parameter'; readonly name: string };

/** A text that may be changed; without target it is only shown. */
export interface Editable {
  readonly text: string;
  readonly target: Target | undefined;
  /** What it is, for labels and for undo: `订单转化率 权重`. */
  readonly name: string;
}

/** A part of a condition: words, an edge, or a comparison that a click turns to its other form. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'edge'; readonly edge: Editable }
  | { readonly kind: 'side'; readonly side: Editable; readonly other: string };

/** One row of bands, of grades or of a table. */
export interface TableRow {
  readonly condition: readonly Piece[];
  readonly result: Editable;
  readonly label: string;
  /** How many people of the period it has; undefined where that is not told. */
  readonly people: number | undefined;
  /** Of the person who is looked at. */
  readonly isHit: boolean;
  /** The row itself, where it can be taken out. */
  readonly row: { readonly file: string; readonly start: number; readonly end: number } | undefined;
}

/** A stretch of the bar, in fractions of its width. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly kind: 'band' | 'gap' | 'overlap';
  readonly text: string;
  /** The share of the best result in quarters, for its shade. */
  readonly level: number;
}

/** The bands as a line with the people on it. */
export interface Bar {
  readonly stretches: readonly Stretch[];
  readonly edges: readonly { readonly at: number; readonly text: string; readonly target: Target | undefined }[];
  readonly people: readonly {
    readonly at: number;
    readonly person: string;
    readonly text: string;
    readonly isLost: boolean;
  }[];
  /** The values at both ends, for moving an edge; undefined where edges have no plain unit. */
  readonly low: number;
  readonly high: number;
}

/** A line of the sheet: 指标 · 描述 · 标准 · 分值 · 权重 · 数据 · 得分 · 加权得分. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly formula: string;
  readonly note: string;
  readonly place: Place;
  /** True where its declaration stands in the own file: it can be moved and taken out there. */
  readonly isOwn: boolean;
  readonly rows: readonly TableRow[];
  readonly bar: Bar | undefined;
  readonly weight: Editable | undefined;
  readonly value: string;
  readonly score: string;
  readonly weighted: string;
}

/** Grades or a table: rows under a name. */
export interface Ladder {
  readonly id: string;
  readonly label: string;
  readonly word: 'grade' | 'table' | 'quota';
  readonly place: Place;
  readonly rows: readonly TableRow[];
  readonly bar: Bar | undefined;
  readonly value: string;
}

/** What the weights come to. */
export interface WeightSum {
  readonly text: string;
  /** Such as `5%`, signed by `isOver`; empty where they come to the whole. */
  readonly off: string;
  readonly isOver: boolean;
  readonly canBalance: boolean;
}

export interface RulesTable {
  readonly subject: string;
  readonly person: string | undefined;
  readonly people: readonly string[];
  readonly indicators: readonly Indicator[];
  readonly weights: WeightSum | undefined;
  readonly ladders: readonly Ladder[];
  readonly parameters: readonly {
    readonly label: string;
    readonly value: Editable;
    readonly note: string;
    readonly choices: readonly string[];
  }[];
}

/** A wish to change the sheet. */
export type TableChange =
  | {
      readonly kind: 'value';
      readonly target: Target;
      readonly was: string;
      readonly text: string;
      readonly name: string;
    }
  | { readonly kind: 'balance'; readonly how: 'evenly' | 'in-proportion' }
  | { readonly kind: 'add-row'; readonly id: string }
  | { readonly kind: 'remove-row'; readonly file: string; readonly start: number; readonly end: number }
  | { readonly kind: 'add-indicator'; readonly name: string }
  | { readonly kind: 'remove-indicator'; readonly id: string }
  | { readonly kind: 'move-indicator'; readonly id: string; readonly by: -1 | 1 };

/** The edits that make it so, or why they cannot be made. */
export type TableEdits =
  | { readonly ok: true; readonly edits: readonly FileEdit[]; readonly label: string }
  | { readonly ok: false; readonly reason: string };

/** The kinds of questions about the sheet. */
export interface TableQuestions {
  readonly 'rules-table': {
    readonly question: { readonly person: string | undefined };
    readonly answer: RulesTable | undefined;
  };
  readonly 'table-edits': { readonly question: { readonly change: TableChange }; readonly answer: TableEdits };
}
