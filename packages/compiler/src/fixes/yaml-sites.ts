/** A YAML document as places that can come and go: entries of mappings, items of lists, and the scalars in them. */
import type { Span } from '@kaohe/diagnostics';
import type { Entry, List, Mapping, Node, Scalar } from '../yaml/document.js';

/** An entry or an item, the collection it stands in, and the entry or item that this collection is the value of. */
export interface Site {
  readonly start: number;
  readonly end: number;
  readonly entry: Entry | undefined;
  readonly parent: Mapping | List;
  readonly outer: Site | undefined;
}

/** A scalar, whether it stands between brackets, and the mapping it is a key of. */
export interface PlacedScalar {
  readonly scalar: Scalar;
  readonly inFlow: boolean;
  readonly keyOf: Mapping | undefined;
}

export interface Sites {
  readonly sites: readonly Site[];
  readonly scalars: readonly PlacedScalar[];
}

/** Everything in the document, outer before inner. */
export function sitesOf(text: string, root: Mapping): Sites {
  const [sites, scalars]: [Site[], PlacedScalar[]] = [[], []];
  const walk = (node: Node, outer: Site | undefined, inFlow: boolean): void => {
    if (node.kind === 'scalar') scalars.push({ scalar: node, inFlow, keyOf: undefined });
    if (node.kind !== 'mapping' && node.kind !== 'list') return;
    const within = inFlow || isFlow(text, node);
    if (node.kind === 'list') {
      for (const item of node.items) {
        const site: Site = { start: item.span.start, end: endOf(text, item), entry: undefined, parent: node, outer };
        sites.push(site);
        walk(item, site, within);
      }
      return;
    }
    for (const one of node.entries) {
      const site: Site = { start: one.key.span.start, end: endOfEntry(text, one), entry: one, parent: node, outer };
      sites.push(site);
      scalars.push({ scalar: one.key, inFlow: within, keyOf: node });
      walk(one.value, site, within);
    }
  };
  walk(root, undefined, false);
  return { sites, scalars };
}

/** The innermost entry whose key, or item, begins where the place does. */
export function siteAt({ sites }: Sites, at: Span): Site | undefined {
  return sites.findLast(({ start, end, entry }) => start <= at.start && at.start <= (entry?.key.span.end ?? end));
}

/** True for a collection between brackets. */
export function isFlow(text: string, node: Mapping | List): boolean {
  return /[[{]/.test(text.charAt(node.span.start));
}

/** Where the last letter of a node stands; the parser's own end may lie on a later line. */
export function endOf(text: string, node: Node): number {
  if (node.kind === 'mapping' && !isFlow(text, node)) {
    const last = node.entries.at(-1);
    return last === undefined ? node.span.start : endOfEntry(text, last);
  }
  if (node.kind === 'list' && !isFlow(text, node)) {
    const last = node.items.at(-1);
    return last === undefined ? node.span.start : endOf(text, last);
  }
  return node.span.start + text.slice(node.span.start, node.span.end).trimEnd().length;
}

function endOfEntry(text: string, { key, value }: Entry): number {
  if (value.kind !== 'nothing') return endOf(text, value);
  const colon = text.indexOf(':', key.span.end);
  return Math.max(colon < 0 ? key.span.end : colon + 1, value.span.end);
}
