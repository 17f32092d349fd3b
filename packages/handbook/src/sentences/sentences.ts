/** Every kind of expression as a sentence or formula. */
import type { Language } from '@kaohe/diagnostics';
import type { Expression, Lookup, RuleSet, WeightedSum } from '@kaohe/ir';
import { enSentences } from '../words/en-sentences.js';
import type { SentenceWords } from '../words/sentence-words.js';
import { zhSentences } from '../words/zh-sentences.js';
import { otherwiseText, rowTexts } from './cells.js';
import {
  awardHead,
  awardPoints,
  overrideHead,
  overridePoints,
  requirementText,
  streakHead,
  streakPoints,
} from './decided.js';
import { arithmeticText, comparisonText, limitIn, logicText, strengthOf } from './formula.js';
import { poolText, quotaText } from './people.js';
import { constantText, nameIn, namesOf, numberText, type Speaker } from './speaker.js';
import { statisticText } from './statistic.js';

const languages: Readonly<Record<Language, SentenceWords>> = { zh: zhSentences, en: enSentences };

/** A speaker that says tables in line. */
export function speakerFor(ruleSet: RuleSet, language: Language): Speaker {
  const words = languages[language];
  return withTables({ language, words, ruleSet, names: namesOf(ruleSet, words) }, undefined);
}

/** The same speaker, that says the value behind each name it is known of. */
export function withValues(speaker: Speaker, values: ReadonlyMap<string, string>): Speaker {
  const names = new Map(speaker.names);
  for (const [id, value] of values) names.set(id, `${speaker.names.get(id) ?? id} ${value}`);
  return withTables({ ...speaker, names }, undefined);
}

/** The same speaker, that puts the tables inside formulas aside and says which one is meant. */
export function withTablesAside(speaker: Speaker): Speaker & { readonly tables: Lookup[] } {
  const tables: Lookup[] = [];
  return { ...withTables(speaker, tables), tables };
}

function withTables(
  base: Pick<Speaker, 'language' | 'words' | 'ruleSet' | 'names'>,
  tables: Lookup[] | undefined,
): Speaker {
  const { language, words, ruleSet, names } = base;
  const speaker: Speaker = {
    language,
    words,
    ruleSet,
    names,
    tables,
    say: (expression) => sentenceOf(speaker, expression),
    operand: (expression) => {
      const text = sentenceOf(speaker, expression);
      return strengthOf(expression) >= 9 ? text : words.bracketed(text);
    },
  };
  return speaker;
}

function sentenceOf(speaker: Speaker, expression: Expression): string {
  const { words, say, operand } = speaker;
  const result = (one: Expression): string => (strengthOf(one) > 0 ? say(one) : operand(one));
  const joined = (head: string, points: readonly string[]): string => [head, ...points].join(words.semicolon);
  switch (expression.kind) {
    case 'constant':
      return constantText(speaker, expression.constant);
    case 'input':
    case 'parameter':
    case 'metric':
      return nameIn(speaker, expression.id);
    case 'period':
      return words.periodParts[expression.part];
    case 'team':
      return words.ownTeam(speaker.ruleSet.cohort);
    case 'arithmetic':
      return arithmeticText(speaker, expression);
    case 'comparison':
      return comparisonText(speaker, expression);
    case 'logic':
      return logicText(speaker, expression);
    case 'choose':
      return [
        ...expression.cases.map(({ when, then }) => words.when(say(when), result(then))),
        words.otherwise(result(expression.otherwise)),
      ].join(words.semicolon);
    case 'lookup':
      return lookupText(speaker, expression);
    case 'round': {
      const step = numberText(expression.step, expression.unit);
      return words.rounded(result(expression.operand), words.rounding[expression.mode], step);
    }
    case 'call': {
      const kept = limitIn(expression);
      if (kept !== undefined) {
        const said = expression.builtin === 'minimum' ? words.noMore : words.noLess;
        return operand(kept.value) + said(operand(kept.limit));
      }
      return words.builtins[expression.builtin](expression.arguments.map(operand));
    }
    case 'if-missing':
      return words.ifMissing(say(expression.operand), operand(expression.fallback));
    case 'weighted-sum':
      return sumText(speaker, expression);
    case 'statistic':
      return statisticText(speaker, expression);
    case 'quota':
      return quotaText(speaker, expression);
    case 'pool':
      return poolText(speaker, expression);
    case 'streak':
      return joined(streakHead(speaker, expression), streakPoints(speaker, expression));
    case 'award':
      return joined(awardHead(speaker, expression), awardPoints(speaker, expression));
    case 'override':
      return joined(overrideHead(speaker, expression), overridePoints(speaker, expression));
    case 'requirement':
      return requirementText(speaker, expression);
    case 'required':
      return words.required(expression.name);
    case 'broken':
      return words.broken(expression.name);
  }
}

/** The table's number where tables stand aside, else its rows in line. */
function lookupText(speaker: Speaker, lookup: Lookup): string {
  const { words, operand, tables } = speaker;
  if (tables !== undefined) {
    const known = tables.indexOf(lookup);
    if (known < 0) tables.push(lookup);
    return words.tableNumber((known < 0 ? tables.length - 1 : known) + 1);
  }
  const rows = rowTexts(speaker, lookup).map((cells, place) => {
    const row = lookup.rows[place];
    const when = row?.when ? words.and + operand(row.when) : '';
    return words.row(cells.join(words.comma) + when, row ? operand(row.result) : '');
  });
  const rest = lookup.otherwise ? [words.row(otherwiseText(speaker, lookup), operand(lookup.otherwise))] : [];
  return words.lookedUp(lookup.subjects.map(operand).join(words.listed), [...rows, ...rest].join(words.semicolon));
}

function sumText({ operand }: Speaker, { items }: WeightedSum): string {
  return items.map(({ score, weight }) => `${operand(score)} × ${operand(weight)}`).join(' + ');
}
