/** Names that a reader takes for one another, and headings that two inputs lay claim to. */
import { type Diagnostic, diagnose, type Span } from '@kaohe/diagnostics';
import { type Input, type RuleSet, tableOfInput } from '@kaohe/ir';
import { skeletonOf } from '../skeleton.js';
import type { Check } from './check.js';

export const lookAlikes: Check = (ruleSet) => [...alikeNames(ruleSet), ...claimedTwice(ruleSet)];

interface Named {
  readonly id: string;
  readonly origin: Span;
}

function alikeNames({ inputs, parameters, metrics, tables }: RuleSet): readonly Diagnostic[] {
  const first = new Map<string, Named>();
  // parts such as `转化率.score` look like what they belong to
  const names: readonly Named[] = [...inputs, ...parameters, ...tables, ...metrics].filter(
    ({ id }) => !id.includes('.'),
  );
  return names.flatMap((named) => {
    const skeleton = skeletonOf(named.id);
    const other = first.get(skeleton);
    if (other === undefined) first.set(skeleton, named);
    if (other === undefined || other.id === named.id) return [];
    return [
      diagnose('names/look-alike', named.origin, { name: named.id, other: other.id }, { related: [other.origin] }),
    ];
  });
}

/** Labels are told from one another by their names; an alias exists to be found. */
function claimedTwice({ inputs }: RuleSet): readonly Diagnostic[] {
  const read = inputs.filter((input) => !input.optional);
  const owners = new Map<string, Input>();
  for (const input of read) {
    for (const heading of [input.id, ...input.aliases]) {
      const place = placeOf(input, heading);
      if (!owners.has(place) || heading === input.id) owners.set(place, input);
    }
  }
  return read.flatMap((input) => {
    for (const heading of input.aliases) {
      const other = owners.get(placeOf(input, heading));
      if (other === undefined || other === input) continue;
      const args = { heading, name: input.id, other: other.id };
      return [diagnose('names/heading-clash', input.origin, args, { related: [other.origin] })];
    }
    return [];
  });
}

/** Where a heading is looked for: each table of records has columns of its own. */
function placeOf(input: Input, heading: string): string {
  return `${tableOfInput(input) ?? ''}\n${comparable(heading)}`;
}

/** As headings of files are compared: width, spaces and case do not count. */
function comparable(heading: string): string {
  return heading.normalize('NFKC').replace(/\s/g, '').toLowerCase();
}
