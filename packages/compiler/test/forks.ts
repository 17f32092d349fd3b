/** What tells the ways of every fork of the grammar apart, as the parser's library works it out. */
import { getLookaheadPaths, type LookaheadProductionType, type Rule } from 'chevrotain';
import type { Ways } from '../src/syntax/grammar-fork.js';
import { LineParser, maxLookahead } from '../src/syntax/grammar-parser.js';

/** The ways of the forks that a reader asks about, by rule and fork. */
export function waysOfForks(): Readonly<Record<string, Readonly<Record<string, Ways>>>> {
  const grammar = new LineParser();
  const serialized = grammar.getSerializedGastProductions() as readonly Production[]; // the fields are those of its documentation
  return Object.fromEntries(
    Object.values(grammar.getGAstProductions()).map((rule) => [
      rule.name,
      Object.fromEntries(
        forksIn(serialized.find(({ name }) => name === rule.name)).map((fork) => [nameOf(fork), waysOf(rule, fork)]),
      ),
    ]),
  );
}

interface Production {
  readonly type: string;
  readonly name?: string;
  readonly idx?: number;
  readonly definition?: readonly Production[];
}

/** What rules write for a fork. */
const methods: Readonly<Record<string, string>> = {
  Alternation: 'OR',
  Option: 'OPTION',
  Repetition: 'MANY',
  RepetitionMandatory: 'AT_LEAST_ONE',
  RepetitionWithSeparator: 'MANY_SEP',
};

function forksIn(production: Production | undefined): readonly Production[] {
  const inner = (production?.definition ?? []).flatMap(forksIn);
  return production !== undefined && production.type in methods ? [production, ...inner] : inner;
}

function nameOf({ type, idx }: Production): string {
  return `${methods[type]}${idx || ''}`;
}

function waysOf(rule: Rule, { type, idx = 0 }: Production): Ways {
  const prodType = type as LookaheadProductionType; // the kinds of productions with a method
  const ways = getLookaheadPaths({ rule, prodType, occurrence: idx, maxLookahead }).map((beginnings) =>
    beginnings.map((kinds) => kinds.map(({ name }) => name).join(' ')).join(' | '),
  );
  // where something may be left out, the second way is to leave it out
  return type === 'Alternation' ? ways : ways.slice(0, 1);
}
