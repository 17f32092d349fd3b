/** Which parts each declaration may have: one table for the binder's messages, the formatter, the YAML face and its schema. */
import { type ClauseWord, clauses, type DeclarationId, declarations } from '../tokens/keywords.js';
import type { Spelling } from '../tokens/spelling.js';

export type Presence = 'required' | 'optional' | 'many';

/** Parts that open with a mark or with nothing, besides the worded clauses. */
export type Part = ClauseWord | 'formula' | 'type' | 'rows' | 'shares';

export interface DeclarationShape {
  readonly name: 'required' | 'optional' | 'none';
  /** A "…" behind the name: required only for test cases, whose name it is. */
  readonly title: 'required' | 'optional' | 'none';
  readonly parts: Readonly<Partial<Record<Part, Presence>>>;
  /** Parts the formatter writes on the header line, in this order. */
  readonly onHeader: readonly Part[];
}

const limits = { cap: 'optional', floor: 'optional' } as const;
const about = { note: 'optional', source: 'many', because: 'optional', allow: 'many' } as const;

export const shapes: Readonly<Record<DeclarationId, DeclarationShape>> = {
  ruleset: {
    name: 'required',
    title: 'optional',
    parts: {
      extends: 'optional',
      version: 'optional',
      source: 'many',
      note: 'optional',
      period: 'optional',
      from: 'optional',
      inForce: 'optional',
      subject: 'optional',
      belongs: 'optional',
      account: 'optional',
      per: 'optional',
      allow: 'many',
    },
    onHeader: ['extends'],
  },
  unit: { name: 'required', title: 'none', parts: { ...about }, onHeader: [] },
  records: {
    name: 'required',
    title: 'optional',
    parts: { ...about, dated: 'optional' },
    onHeader: [],
  },
  input: {
    name: 'required',
    title: 'optional',
    parts: {
      ...about,
      type: 'required',
      aliases: 'optional',
      range: 'optional',
      per: 'optional',
      fallback: 'optional',
      status: 'many',
      combine: 'optional',
    },
    onHeader: ['type', 'per'],
  },
  parameter: {
    name: 'required',
    title: 'optional',
    parts: { ...about, type: 'optional', formula: 'required', range: 'optional' },
    onHeader: ['type', 'formula'],
  },
  value: {
    name: 'required',
    title: 'optional',
    parts: { ...about, ...limits, formula: 'required', range: 'optional' },
    onHeader: ['formula'],
  },
  kpi: {
    name: 'required',
    title: 'optional',
    parts: {
      ...about,
      ...limits,
      formula: 'required',
      scored: 'optional',
      linear: 'optional',
      weight: 'optional',
      fullMarks: 'optional',
      higher: 'optional',
      lower: 'optional',
      missing: 'optional',
      range: 'optional',
      rows: 'many',
      example: 'many',
    },
    onHeader: ['formula'],
  },
  total: {
    name: 'optional',
    title: 'optional',
    parts: { ...about, ...limits, of: 'optional', pointsAdd: 'optional', scaled: 'optional' },
    onHeader: [],
  },
  group: {
    name: 'required',
    title: 'optional',
    parts: {
      ...about,
      ...limits,
      weight: 'optional',
      fullMarks: 'optional',
      of: 'required',
      pointsAdd: 'optional',
      scaled: 'optional',
    },
    onHeader: [],
  },
  grade: {
    name: 'required',
    title: 'optional',
    parts: { ...about, by: 'required', rows: 'many', example: 'many' },
    onHeader: ['by'],
  },
  quota: {
    name: 'required',
    title: 'optional',
    parts: {
      ...about,
      by: 'required',
      per: 'optional',
      shares: 'many',
      headcount: 'optional',
      ties: 'optional',
      stillTied: 'optional',
      under: 'optional',
      eligible: 'optional',
      meets: 'optional',
    },
    onHeader: ['by', 'per'],
  },
  pool: {
    name: 'required',
    title: 'optional',
    parts: {
      ...about,
      formula: 'required',
      per: 'optional',
      by: 'optional',
      equally: 'optional',
      eligible: 'optional',
      steps: 'optional',
      remainder: 'optional',
      ties: 'optional',
      cap: 'optional',
    },
    onHeader: ['formula', 'per', 'by', 'equally'],
  },
  table: {
    name: 'required',
    title: 'optional',
    parts: { ...about, by: 'required', gives: 'optional', rows: 'many', example: 'many' },
    onHeader: ['by'],
  },
  tiers: {
    name: 'required',
    title: 'optional',
    parts: {
      ...about,
      ...limits,
      by: 'required',
      appliedTo: 'optional',
      method: 'required',
      gives: 'optional',
      rows: 'many',
    },
    onHeader: ['by'],
  },
  veto: {
    name: 'required',
    title: 'optional',
    parts: { ...about, when: 'required', sets: 'many' },
    onHeader: ['when'],
  },
  streak: {
    name: 'required',
    title: 'optional',
    parts: { ...about, when: 'required', gaps: 'optional', restarts: 'optional', runsOn: 'optional' },
    onHeader: ['when'],
  },
  account: {
    name: 'required',
    title: 'optional',
    parts: {
      ...about,
      ...limits,
      startsAt: 'optional',
      adds: 'many',
      takes: 'many',
      carries: 'optional',
      resets: 'optional',
      per: 'optional',
      when: 'optional',
    },
    onHeader: [],
  },
  pay: {
    name: 'required',
    title: 'optional',
    parts: { ...about, ...limits, formula: 'required', range: 'optional' },
    onHeader: ['formula'],
  },
  award: {
    name: 'required',
    title: 'optional',
    parts: { ...about, amount: 'required', when: 'optional', decider: 'optional', fallback: 'optional' },
    onHeader: ['amount', 'when'],
  },
  override: {
    name: 'required',
    title: 'none',
    parts: { ...about, amount: 'optional', change: 'optional', when: 'optional', decider: 'required' },
    onHeader: ['amount', 'change'],
  },
  requirement: {
    name: 'required',
    title: 'optional',
    parts: { ...about, when: 'required' },
    onHeader: ['when'],
  },
  case: {
    name: 'none',
    title: 'required',
    parts: { note: 'optional', set: 'many', given: 'many', expect: 'many', allow: 'many' },
    onHeader: [],
  },
};

/** The part a clause is, as the table knows it. */
export function partOf(clause: { readonly kind: string; readonly word?: ClauseWord }): Part {
  if (clause.kind === 'formula' || clause.kind === 'type') return clause.kind;
  if (clause.kind === 'row') return 'rows';
  if (clause.kind === 'share') return 'shares';
  return clause.word ?? 'rows';
}

const markedParts: Readonly<Record<Exclude<Part, ClauseWord>, string>> = {
  formula: '= …',
  type: ': …',
  rows: '… -> …',
  shares: 'A 15%',
};

/** A part as messages name it, in both languages since a file may be in either: `权重 weight`. */
export function shownPart(part: Part): string {
  return part === 'formula' || part === 'type' || part === 'rows' || part === 'shares'
    ? markedParts[part]
    : shownWord(clauses[part]);
}

export function shownDeclaration(id: DeclarationId): string {
  return shownWord(declarations[id]);
}

function shownWord(word: Spelling): string {
  return `${word.zh[0]} ${word.en[0]}`;
}
