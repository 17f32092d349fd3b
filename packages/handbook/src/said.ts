/** Single expressions in words, for slips: a formula with the values that went in, the band a value lies in. */
import type { Language } from '@kaohe/diagnostics';
import type { Expression, Lookup, RuleSet } from '@kaohe/ir';
import { otherwiseText, rowTexts } from './sentences/cells.js';
import { speakerFor, withValues } from './sentences/sentences.js';
import type { Speaker } from './sentences/speaker.js';

/** Says expressions of one rule set. */
export interface Said {
  readonly name: (id: string) => string;
  /** The formula, each name with its value behind it. */
  readonly formula: (expression: Expression, values: ReadonlyMap<string, string>) => string;
  /** The cells of a row of a table; undefined for `otherwise`. */
  readonly row: (lookup: Lookup, row: number | undefined) => string;
}

/** What a rule set says in a language. */
export function saidIn(ruleSet: RuleSet, language: Language): Said {
  const speaker: Speaker = speakerFor(ruleSet, language);
  return {
    name: (id) => speaker.names.get(id) ?? id,
    formula: (expression, values) => withValues(speaker, values).say(expression),
    row: (lookup, row) => {
      if (row === undefined) return lookup.otherwise === undefined ? '' : otherwiseText(speaker, lookup);
      const label = lookup.rows[row]?.label ?? '';
      const cells = rowTexts(speaker, lookup)[row]?.join(speaker.words.comma) ?? '';
      return label === '' ? cells : `${cells} ${speaker.words.quoted(label)}`;
    },
  };
}
