/** Suggested tests as an author would write them, in either face and in the language of the rules. */
import { convertSource, formatSource } from '@kaohe/compiler';
import type { Language } from '@kaohe/diagnostics';
import type { Suggestion } from '@kaohe/evaluator';
import { caseHead, caseLines } from '@kaohe/report';
import type { Texts } from '../texts/texts.js';

/** How suggestions are written. */
export interface Written {
  readonly language: Language;
  readonly yaml: boolean;
  /** Names that other tests have. */
  readonly taken: readonly string[];
}

/** All of them as one text, each marked as unconfirmed. */
export function suggestionsText(
  { evidence }: Texts,
  suggestions: readonly Suggestion[],
  { language, yaml, taken }: Written,
): string {
  const names = new Set(taken);
  const blocks = suggestions.map((suggestion) => {
    const name = freeName(names, titleOf(evidence, suggestion));
    names.add(name);
    return [`${caseHead(name)}  ${evidence.mark}`, ...caseLines(suggestion.test)].join('\n');
  });
  const source = { name: 'cases.kpi', text: `${blocks.join('\n\n')}\n` };
  const { value } = yaml ? convertSource(source, language) : formatSource(source, language);
  return `${evidence.suggestedHead}\n${value}`;
}

function titleOf(evidence: Texts['evidence'], { form, name, detail }: Suggestion): string {
  const { titles } = evidence;
  const shown = name.replace(/\.score$/, '');
  switch (form) {
    case 'edge':
      return titles.edge(shown, detail);
    case 'branch':
      return titles.branch(name.replace(/\.score$/, evidence.pointsSuffix));
    case 'pairs':
      return titles.pairs(shown);
    case 'people':
      return titles.people(shown, Number(detail));
    case 'ties':
      return titles.ties(shown);
    case 'periods':
      return titles.periods(shown);
  }
}

function freeName(taken: ReadonlySet<string>, name: string): string {
  for (let count = 1; ; count += 1) {
    const tried = count === 1 ? name : `${name} ${count}`;
    if (!taken.has(tried)) return tried;
  }
}
