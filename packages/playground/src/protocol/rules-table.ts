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
      /** What stands before the row in a line of its own: `= ` of a formula. */
      readonly lead?: string;
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
  /** Where it stands: `a.kpi:120`. */
  readonly at: string;
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

/** Where bands meet: moved along the line where one row alone has it, and turned from `≥` to `>`. */
export interface BarEdge {
  readonly at: number;
  readonly text: string;
  readonly target: Target | undefined;
  readonly side: { readonly cell: Editable; readonly other: string } | undefined;
}

/** The bands as a line with the people on it. */
export interface Bar {
  readonly stretches: readonly Stretch[];
  readonly edges: readonly BarEdge[];
  readonly people: readonly {
    readonly at: number;
    readonly person: string;
    readonly text: string;
    readonly isLost: boolean;
  }[];
  /** The places of everybody else, where there are too many to be named. */
  readonly crowd: readonly number[];
  /** The values at both ends, for moving an edge; undefined where edges have no plain unit. */
  readonly low: number;
  readonly high: number;
}

/** A part of a formula: a name that can be exchanged, or words between names. */
export type FormulaPiece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'name'; readonly name: Editable };

/** What an indicator is computed from. */
export interface Formula {
  readonly whole: Editable;
  readonly pieces: readonly FormulaPiece[];
}

/** What the menu of an indicator does beside showing it in the text. */
export type IndicatorAction = 'add-row' | 'move-up' | 'move-down' | 'rest' | 'remove';

/** Why something cannot be done with an indicator. */
export type Obstacle =
  /** Rows of a standard can be changed by the own file, none can be added. */
  | { readonly kind: 'rows-of-standard' }
  /** What the standard declares stands where the standard has it. */
  | { readonly kind: 'order-of-standard' }
  /** Between brackets of YAML. */
  | { readonly kind: 'in-brackets' }
  | { readonly kind: 'first' }
  | { readonly kind: 'last' }
  | { readonly kind: 'no-rows' }
  | { readonly kind: 'no-weight' }
  /** Something else in the rules speaks of it. */
  | { readonly kind: 'used'; readonly by: string };

/** A line of the sheet: 指标 · 描述 · 标准 · 分值 · 权重 · 数据 · 得分 · 加权得分. */
export interface Indicator {
  readonly id: string;
  readonly label: string;
  readonly formula: Formula | undefined;
  /** The unit of its value, as it is written: `%`, `秒`; empty for words and bare numbers. */
  readonly unit: string;
  /** True where values are possible that no row speaks of. */
  readonly isOpen: boolean;
  /** What else is said of it, which has no field. */
  readonly others: readonly { readonly text: string; readonly place: Place }[];
  /** What people wrote to explain it. */
  readonly note: string;
  readonly place: Place;
  /** True where its declaration stands in the own file. */
  readonly isOwn: boolean;
  /** What cannot be done with it, and why. */
  readonly obstacles: Readonly<Partial<Record<IndicatorAction, Obstacle | undefined>>>;
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
  /** What formulas can be made of: columns of the data with the value of the person, and what is computed. */
  readonly names: readonly { readonly name: string; readonly value: string }[];
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
      /** A formula is taken as it is, where it can be read. */
      readonly isFormula?: boolean;
    }
  | { readonly kind: 'balance'; readonly how: 'evenly' | 'in-proportion' }
  | { readonly kind: 'add-row'; readonly id: string }
  | { readonly kind: 'add-otherwise'; readonly id: string; readonly points: string }
  | { readonly kind: 'remove-row'; readonly file: string; readonly start: number; readonly end: number }
  | { readonly kind: 'add-indicator'; readonly name: string }
  | { readonly kind: 'copy-indicator'; readonly id: string }
  | { readonly kind: 'remove-indicator'; readonly id: string }
  | { readonly kind: 'note'; readonly id: string; readonly text: string }
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
