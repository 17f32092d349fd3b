/** A result as JSON for other programs. Keys and codes never change with the language; numbers are exact texts. */

import {
  type Diagnostic,
  type Files,
  type JsonDiagnostic,
  type Language,
  type SilencedDiagnostic,
  silencedToJson,
  toJson,
} from '@kaohe/diagnostics';
import { printValue, type Value } from '@kaohe/evaluator';
import type { Metric } from '@kaohe/ir';
import type { Teller } from '../texts/texts.js';
import { ofPeople } from '../values/shown-metrics.js';
import { exactNumber, unitSymbol } from '../values/value-text.js';
import type { Result } from './grid.js';

/** One value. */
type JsonValue =
  | { readonly kind: 'number'; readonly value: string; readonly unit: string; readonly text: string }
  | { readonly kind: 'choice' | 'text'; readonly value: string; readonly text: string }
  | { readonly kind: 'yes-no'; readonly value: boolean; readonly text: string }
  | { readonly kind: 'none'; readonly text: string }
  | { readonly kind: 'fault'; readonly code: string; readonly args: object; readonly text: string };

/** What is wrong with the data, and what the rules say is meant. */
export interface Found {
  readonly problems: readonly Diagnostic[];
  readonly silenced: readonly SilencedDiagnostic[];
}

/** The whole result under the schema `kaohe.run/1`. */
export function jsonText({ language }: Pick<Teller, 'language'>, result: Result, found: Found, files: Files): string {
  const { ruleSet, results, shown, periods } = result;
  const value = {
    schema: 'kaohe.run/1',
    rules: { name: ruleSet.name, version: ruleSet.version },
    periods,
    // the usual way is not said: nothing changes for who reads results without it
    ranks: result.ranks === 'denseRank' ? 'denserank' : undefined,
    rows: shown.map(({ person, team, period, rank, index }) => ({
      person,
      team,
      period,
      rank,
      values: Object.fromEntries(
        ofPeople(ruleSet).map((metric) => [metric.id, jsonValue(results.value(metric.id, index), metric, language)]),
      ),
    })),
    problems: toJson(found.problems, files, language) satisfies readonly JsonDiagnostic[],
    silenced: silencedToJson(found.silenced, files, language),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function jsonValue(value: Value, { type }: Metric, language: Language): JsonValue {
  const text = printValue(value, type, language);
  switch (value.kind) {
    case 'number':
      return { kind: 'number', value: exactNumber(value.value, type), unit: unitSymbol(type) ?? '', text };
    case 'choice':
      return { kind: 'choice', value: value.label, text };
    case 'text':
      return { kind: 'text', value: value.text, text };
    case 'yes-no':
      return { kind: 'yes-no', value: value.value, text };
    case 'none':
      return { kind: 'none', text };
    case 'fault':
      return { kind: 'fault', code: value.code, args: value.args, text };
  }
}
