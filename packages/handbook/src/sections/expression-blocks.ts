/** How a value is worked out, as blocks: tables where there are tables, a formula otherwise. */
import type { Choose, Expression } from '@kaohe/ir';
import { aside, type Block, paragraph, table } from '../document/document.js';
import {
  awardHead,
  awardPoints,
  overrideHead,
  overridePoints,
  requirementText,
  streakHead,
  streakPoints,
} from '../sentences/decided.js';
import { asLines } from '../sentences/lines.js';
import { poolHead, poolPoints } from '../sentences/people.js';
import { withTablesAside } from '../sentences/sentences.js';
import { numberText } from '../sentences/speaker.js';
import { lookupBlocks, quotaBlocks, sumBlocks } from './tables.js';
import type { Teller } from './teller.js';

/** What is worked out: its name, and what a row of a table of it gives. */
export interface Told {
  readonly name: string;
  readonly result: string;
}

/** The blocks of an expression, with the tables inside its formulas behind them. */
export function expressionBlocks(teller: Teller, expression: Expression, told: Told): readonly Block[] {
  const speaker = withTablesAside(teller.speaker);
  const inner: Teller = { ...teller, speaker };
  const blocks = [...blocksOf(inner, expression, told)];
  // The list grows while it is read: a row of a table may hold a table itself.
  for (const [place, lookup] of speaker.tables.entries()) {
    blocks.push({ kind: 'paragraph', tone: 'strong', text: teller.words.table(place + 1) });
    blocks.push(...lookupBlocks(inner, lookup, teller.words.columns.result));
  }
  return blocks;
}

function blocksOf(teller: Teller, expression: Expression, told: Told): readonly Block[] {
  const { speaker, words } = teller;
  const formula = (text: string): Block => ({ kind: 'formula', name: told.name, text });
  const list = (items: readonly string[]): Block => ({ kind: 'list', items: asLines(speaker, items) });
  if (!isTable(expression)) {
    switch (expression.kind) {
      case 'pool':
        return expression.gives === 'left'
          ? [formula(poolHead(speaker, expression))]
          : [formula(poolHead(speaker, expression)), list(poolPoints(speaker, expression))];
      case 'streak':
        return [formula(streakHead(speaker, expression)), list(streakPoints(speaker, expression))];
      case 'award':
        return [formula(awardHead(speaker, expression)), list(awardPoints(speaker, expression))];
      case 'requirement':
        return asLines(speaker, [requirementText(speaker, expression)]).map(paragraph);
      case 'override':
        return [formula(overrideHead(speaker, expression)), list(overridePoints(speaker, expression))];
      case 'constant':
      case 'input':
      case 'parameter':
      case 'metric':
      case 'period':
      case 'team':
      case 'arithmetic':
      case 'comparison':
      case 'logic':
      case 'choose':
      case 'lookup':
      case 'round':
      case 'call':
      case 'if-missing':
      case 'weighted-sum':
      case 'statistic':
      case 'quota':
      case 'required':
      case 'broken':
        return [formula(speaker.say(expression))];
    }
  }
  switch (expression.kind) {
    case 'lookup':
      return lookupBlocks(teller, expression, told.result);
    case 'weighted-sum':
      return sumBlocks(teller, expression);
    case 'quota':
      return quotaBlocks(teller, expression);
    case 'choose':
      return chooseBlocks(teller, expression, told);
    case 'round': {
      const rounded = words.thenRounded(
        speaker.words.rounding[expression.mode],
        numberText(expression.step, expression.unit),
      );
      return [...blocksOf(teller, expression.operand, told), aside(rounded)];
    }
    case 'if-missing':
      return [
        ...blocksOf(teller, expression.operand, told),
        aside(words.whereMissing(speaker.say(expression.fallback))),
      ];
    case 'call': {
      const limits = expression.arguments.filter((one) => !isTable(one)).map(speaker.operand);
      const said = expression.builtin === 'minimum' ? words.atMost : words.atLeast;
      return [
        ...expression.arguments.filter(isTable).flatMap((one) => blocksOf(teller, one, told)),
        ...limits.map((limit) => aside(said(limit))),
      ];
    }
    default:
      return [formula(speaker.say(expression))];
  }
}

/** Cases in front of a table as a list, any others as a table of their own. */
function chooseBlocks(teller: Teller, expression: Choose, told: Told): readonly Block[] {
  const { speaker, words } = teller;
  const { cases, otherwise } = flat(expression);
  if (isTable(otherwise)) {
    const lines = cases.map(({ when, then }) => speaker.words.when(speaker.say(when), speaker.operand(then)));
    return [
      paragraph(words.vetoes),
      { kind: 'list', items: asLines(speaker, lines) },
      paragraph(words.elseSo),
      ...blocksOf(teller, otherwise, told),
    ];
  }
  const rows = cases.map(({ when, then }) => [speaker.say(when), speaker.say(then)]);
  return [table([words.columns.when, told.name], [...rows, [words.otherwise, speaker.say(otherwise)]], [1])];
}

/** `如果 … 否则 如果 …` as one choice. */
function flat(expression: Choose): Choose {
  const { otherwise } = expression;
  if (otherwise.kind !== 'choose') return expression;
  const rest = flat(otherwise);
  return { ...rest, cases: [...expression.cases, ...rest.cases] };
}

/** Whether the value is best shown as a table, with what is done to it afterwards in words below. */
function isTable(expression: Expression): boolean {
  switch (expression.kind) {
    case 'lookup':
    case 'weighted-sum':
    case 'quota':
      return true;
    case 'choose':
      return true;
    case 'round':
    case 'if-missing':
      return isTable(expression.operand);
    case 'call':
      return (
        (expression.builtin === 'minimum' || expression.builtin === 'maximum') &&
        expression.arguments.filter(isTable).length === 1
      );
    case 'constant':
    case 'input':
    case 'parameter':
    case 'metric':
    case 'period':
    case 'team':
    case 'arithmetic':
    case 'comparison':
    case 'logic':
    case 'pool':
    case 'statistic':
    case 'streak':
    case 'award':
    case 'override':
    case 'requirement':
    case 'required':
    case 'broken':
      return false;
  }
}
