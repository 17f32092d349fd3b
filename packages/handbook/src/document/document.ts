/** A document as data: what stands in it, in order. Every text is plain; who writes it out escapes it. */
import type { Language } from '@kaohe/diagnostics';

/** A whole document. */
export interface Document {
  readonly language: Language;
  readonly title: string;
  /** What stands under the title: version, period and the like. */
  readonly facts: readonly Fact[];
  readonly blocks: readonly Block[];
}

/** A name and what is so called. */
export interface Fact {
  readonly name: string;
  readonly text: string;
}

export type Block = Heading | Paragraph | Formula | List | Facts | Table | Signatures;

/** Level 2 opens a chapter, 3 a section, 4 a part of one; 1 is the title of the document. */
export interface Heading {
  readonly kind: 'heading';
  readonly level: 2 | 3 | 4;
  readonly text: string;
}

/** `aside` for what is not part of the rule itself: notes, sources. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly tone: 'plain' | 'aside' | 'strong';
  readonly text: string;
}

/** How a value is worked out: `name = text`. */
export interface Formula {
  readonly kind: 'formula';
  readonly name: string;
  readonly text: string;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly string[];
}

export interface Facts {
  readonly kind: 'facts';
  readonly facts: readonly Fact[];
}

export interface Table {
  readonly kind: 'table';
  readonly columns: readonly Column[];
  /** One cell per column. */
  readonly rows: readonly (readonly string[])[];
}

export interface Column {
  readonly heading: string;
  readonly align: 'left' | 'right';
}

/** Lines to sign on, each with what stands in front of it. */
export interface Signatures {
  readonly kind: 'signatures';
  readonly lines: readonly string[];
  /** What stands before the day. */
  readonly date: string;
}

/** A heading. */
export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

/** A paragraph of the document's own voice. */
export function paragraph(text: string): Paragraph {
  return { kind: 'paragraph', tone: 'plain', text };
}

/** A paragraph beside the rule: a note, a source. */
export function aside(text: string): Paragraph {
  return { kind: 'paragraph', tone: 'aside', text };
}

/** A table; `numbers` are the places of columns that may hold numbers. Columns that say nothing are left out. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): Table {
  const kept = headings.flatMap((_, place) =>
    place === 0 || rows.some((row) => (row[place] ?? '') !== '') ? [place] : [],
  );
  return {
    kind: 'table',
    columns: kept.map((place) => ({
      heading: headings[place] ?? '',
      align: numbers.includes(place) && rows.every((row) => isShort(row[place] ?? '')) ? 'right' : 'left',
    })),
    rows: rows.map((row) => kept.map((place) => row[place] ?? '')),
  };
}

/** A number with its unit, or a word in place of one. */
function isShort(text: string): boolean {
  return /^[-−]?\d[\d./]*\S{0,6}$/.test(text) || text === '' || /^(?:无|none|—)$/.test(text);
}
