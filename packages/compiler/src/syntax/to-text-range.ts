/** What stands behind the values of a statistic, as text: whom or when it looks at, and what narrows it down. */
import * as Keywords from '../tokens/keywords.js';
import type { Language } from '../tokens/spelling.js';
import * as Words from '../tokens/words.js';
import { specialWord } from './clause-words.js';
import type * as Syntax from './tree.js';

type Call = Extract<Syntax.Expression, { kind: 'call' }>;

/** How expressions and names are written: they stand in ranges, and ranges in them. */
export interface Writing {
  readonly expression: (expression: Syntax.Expression) => string;
  readonly name: (name: string) => string;
  readonly language: Language;
}

/** ` 每 团队 不含本人 当 级 = A`, ` 近 3 至少 2`; empty where nothing stands there. */
export function rangeText(writing: Writing, { over, narrowings }: Call): string {
  const parts = [
    ...(over === undefined ? [] : [overText(writing, over)]),
    ...narrowings.map((one) => narrowingText(writing, one)),
  ];
  return parts.map((part) => ` ${part}`).join('');
}

function overText({ expression, name, language }: Writing, over: Syntax.Over): string {
  const { withoutSelf, withoutThis, last, yearToDate, halfToDate, quarterToDate, soFar } = Words.particles;
  switch (over.kind) {
    case 'cohort': {
      const keys = over.keys.map(({ text }) => specialWord('per', text, language) ?? name(text));
      const others = over.withoutSelf ? ` ${withoutSelf[language][0]}` : '';
      return `${Keywords.clauses.per[language][0]} ${keys.join(', ')}${others}`;
    }
    case 'before':
      return Words.narrowings.before[language][0];
    case 'last':
    case 'year':
    case 'half':
    case 'quarter':
    case 'so-far': {
      const earlier = over.withoutThis ? ` ${withoutThis[language][0]}` : '';
      if (over.kind === 'last') return `${last[language][0]} ${expression(over.periods)}${earlier}`;
      const word = { year: yearToDate, half: halfToDate, quarter: quarterToDate, 'so-far': soFar }[over.kind];
      return word[language][0] + earlier;
    }
  }
}

function narrowingText({ expression, language }: Writing, narrowing: Syntax.Narrowing): string {
  switch (narrowing.kind) {
    case 'when':
      return `${Keywords.clauses.when[language][0]} ${expression(narrowing.condition)}`;
    case 'ties':
      return `${Keywords.clauses.ties[language][0]} ${narrowing.expressions.map(expression).join(', ')}`;
    case 'ascending':
      return Words.narrowings.ascending[language][0];
    case 'trim':
    case 'best':
      return `${Words.narrowings[narrowing.kind][language][0]} ${expression(narrowing.amount)}`;
    case 'cap':
      return `${Keywords.clauses.cap[language][0]} ${expression(narrowing.amount)}`;
    case 'least':
      return `${Words.particles.atLeast[language][0]} ${expression(narrowing.amount)}`;
  }
}
