/** What a workbook is filled with: people of one period, their raw cells and what the engine computed, as plain data. */
import type { Rational } from '@kaohe/quantity';

export interface SheetData {
  /** As `printPeriod` writes it. */
  readonly period: string;
  readonly people: readonly SheetPerson[];
  /** What stands in the data for an input, as people write it: numbers in the unit of the input. */
  readonly raw: (inputId: string, person: number) => RawCell;
  /** What the engine computed. */
  readonly value: (metricId: string, person: number) => KnownValue;
  /** The value of a streak in the person's period before: zero where there is none, or where the gap breaks it. */
  readonly streakBefore: (metricId: string, person: number, gaps: 'break' | 'skip') => KnownValue;
  /** What the result shows, in reading order; a KPI together with its points. */
  readonly shown: readonly ShownColumn[];
  /** What people are ranked by. */
  readonly rankedBy: string | undefined;
  /** The rules as their authors wrote them, file by file. */
  readonly sources: readonly { readonly name: string; readonly text: string }[];
  readonly facts: Facts;
}

export interface SheetPerson {
  readonly name: string;
  readonly team: string;
}

export interface ShownColumn {
  readonly metricId: string;
  readonly scoreId: string | undefined;
}

/** From what the workbook was made. */
export interface Facts {
  readonly engineVersion: string;
  readonly rules: readonly HashedFile[];
  readonly data: readonly HashedFile[];
}

/** A file and the hash of what it holds, as hexadecimal digits. */
export interface HashedFile {
  readonly name: string;
  readonly sha256: string;
}

export type RawCell =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'empty' };

/** Numbers in canonical scale, days as the rules count them. */
export type KnownValue =
  | { readonly kind: 'number'; readonly value: Rational }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'yes-no'; readonly value: boolean }
  | { readonly kind: 'none' }
  | { readonly kind: 'fault'; readonly isAbsent: boolean };
