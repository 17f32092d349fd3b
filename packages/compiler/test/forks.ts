/** What tells the ways of every fork of the grammar apart, as the parser's library works it out. */
import {
  type Alternation,
  GAstVisitor,
  getLookaheadPaths,
  type LookaheadProductionType,
  type Option,
  type Repetition,
  type RepetitionMandatory,
  type RepetitionWithSeparator,
  type Rule,
} from 'chevrotain';
import { Grammar } from '../src/syntax/grammar.js';
import { messages } from '../src/syntax/grammar-errors.js';
import { maxLookahead } from '../src/syntax/grammar-expression.js';
import type { Ways } from '../src/syntax/grammar-fork.js';

/** The ways of the forks that a reader asks about, by rule and fork. */
export function waysOfForks(): Readonly<Record<string, Readonly<Record<string, Ways>>>> {
  const rules = Object.values(new Grammar(messages).getGAstProductions());
  return Object.fromEntries(rules.map((rule) => [rule.name, waysIn(rule)]));
}

function waysIn(rule: Rule): Readonly<Record<string, Ways>> {
  const found: Record<string, Ways> = {};
  const add = (method: string, prodType: LookaheadProductionType, occurrence: number): void => {
    const ways = getLookaheadPaths({ rule, prodType, occurrence, maxLookahead }).map((beginnings) =>
      beginnings.map((kinds) => kinds.map(({ name }) => name).join(' ')).join(' | '),
    );
    found[`${method}${occurrence || ''}`] = prodType === 'Alternation' ? ways : ways.slice(0, 1);
  };
  class Finder extends GAstVisitor {
    override visitAlternation({ idx }: Alternation): void {
      add('OR', 'Alternation', idx);
    }
    override visitOption({ idx }: Option): void {
      add('OPTION', 'Option', idx);
    }
    override visitRepetition({ idx }: Repetition): void {
      add('MANY', 'Repetition', idx);
    }
    override visitRepetitionMandatory({ idx }: RepetitionMandatory): void {
      add('AT_LEAST_ONE', 'RepetitionMandatory', idx);
    }
    override visitRepetitionWithSeparator({ idx }: RepetitionWithSeparator): void {
      add('MANY_SEP', 'RepetitionWithSeparator', idx);
    }
  }
  rule.accept(new Finder());
  return found;
}
