/** What names mean at a place, and where mistakes are collected. */
import { type Diagnostic, nearest } from '@kaohe/diagnostics';
import type { Expression, Type } from '@kaohe/ir';
import type * as Bound from '../bound/tree.js';
import { isSpelled, spellings } from '../tokens/spelling.js';
import { functions, members, words } from '../tokens/words.js';

/** What a name refers to, once its declaration has been typed. */
export interface Meaning {
  readonly type: Type | undefined;
  readonly expression: (origin: Expression['origin']) => Expression;
  /** Set while the type of a value that is carried on is still being found: it fits anything. */
  readonly isOpen?: boolean;
}

export interface Scope {
  /** Name of the declaration at hand, for `broken` expressions. */
  readonly name: string;
  readonly units: readonly string[];
  /** The cohort a person belongs to: `团队`. */
  readonly cohort: string | undefined;
  /** The day of the month on which periods begin. */
  readonly periodStart: number;
  /** Meanings by path: `订单转化率`, `订单转化率.score`. */
  readonly meanings: ReadonlyMap<string, Meaning>;
  /** The records an input or metric has a value for each of, by id. */
  readonly tables: ReadonlyMap<string, string>;
  /** Every label of every choice. */
  readonly labels: ReadonlyMap<string, true>;
  readonly declarations: ReadonlyMap<string, Bound.Declaration>;
  /** What `x` stands for inside the rows of a KPI. */
  readonly subject: Meaning | undefined;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** The spellings of the subject of a band. */
export function isSubjectName(text: string): boolean {
  return text === 'x' || text === 'X';
}

/** The canonical member of a path: `得分` and `score` are one, and so are `结余` and `left`. */
export function memberOf(text: string): string {
  return members.find((one) => isSpelled(words[one], text)) ?? text;
}

export function isTotalName(text: string): boolean {
  return text === 'total';
}

const mostSuggested = 1000;

/** The name a reader may have meant. */
export function suggestion(scope: Scope, name: string): string {
  // Among more names than anyone wrote by hand a guess helps nobody, and guessing for each mistake would take minutes.
  if (scope.declarations.size + scope.labels.size > mostSuggested) return '';
  const known = [...scope.declarations.keys(), ...scope.labels.keys()];
  return nearest(name, known) ?? '';
}

export function functionSuggestion(name: string): string {
  return (
    nearest(
      name,
      Object.values(functions).flatMap((one) => [...spellings(one)]),
    ) ?? ''
  );
}
