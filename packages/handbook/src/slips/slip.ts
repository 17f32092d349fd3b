/** A slip as data: one person's results of one period, every text finished and in one language. */
import type { Language } from '@kaohe/diagnostics';

/** What one person gets to see and to sign. */
export interface Slip {
  /** As it may be shown: whole or masked. */
  readonly person: string;
  readonly team: string;
  readonly period: string;
  readonly kpis: readonly SlipKpi[];
  /** Data that stands with no KPI: a base, an amount somebody decided. */
  readonly inputs: readonly SlipInput[];
  /** Totals, grades, places, coefficients. */
  readonly results: readonly SlipLine[];
  readonly pay: readonly SlipLine[];
  /** Why something cannot be told. */
  readonly waiting: readonly string[];
}

/** One KPI: what went in, what it came to, what it earned, what it takes to earn more. */
export interface SlipKpi {
  readonly name: string;
  readonly inputs: readonly SlipInput[];
  readonly value: string;
  /** The band the value lies in. */
  readonly band: string;
  readonly points: string;
  readonly weight: string;
  readonly weighted: string;
  /** How far the next better band is; empty where that cannot be told. */
  readonly next: string;
}

/** A value of the data, exact. */
export interface SlipInput {
  readonly name: string;
  readonly value: string;
}

/** A result and how it came about. */
export interface SlipLine {
  readonly name: string;
  readonly value: string;
  readonly how: string;
}

/** All slips of a file, and the rules they were made by. */
export interface Slips {
  readonly language: Language;
  readonly title: string;
  /** Name and version of the rules. */
  readonly rules: string;
  readonly fingerprint: string;
  readonly slips: readonly Slip[];
  /** A line for everybody, above the signatures. */
  readonly note?: string | undefined;
}
