/** A derivation drawn as a tree. */
import { displayWidth, type Files, padEnd } from '@kaohe/diagnostics';
import type { DerivationNode } from '@kaohe/report';
import type { Context } from '../host/context.js';
import { placeText } from '../host/place-text.js';

interface Branches {
  readonly more: string;
  readonly last: string;
  readonly under: string;
  readonly blank: string;
}

const lines: Branches = { more: '├─ ', last: '└─ ', under: '│  ', blank: '   ' };
const asciiLines: Branches = { more: '|- ', last: '`- ', under: '|  ', blank: '   ' };

/** The lines of the tree. */
export function treeLines(context: Context, root: DerivationNode, files: Files): readonly string[] {
  return [lineOf(context, root, files, 0), ...below(context, root.children, files, '')];
}

function below(context: Context, nodes: readonly DerivationNode[], files: Files, indent: string): readonly string[] {
  const branches = context.ascii ? asciiLines : lines;
  // Names of neighbors stand in one column, so that their values do.
  const width = Math.max(0, ...nodes.map(({ label }) => displayWidth(label)));
  return nodes.flatMap((node, place) => {
    const isLast = place === nodes.length - 1;
    const branch = context.paint.dim(indent + (isLast ? branches.last : branches.more));
    const inside = below(context, node.children, files, indent + (isLast ? branches.blank : branches.under));
    return [`${branch}${lineOf(context, node, files, width)}`, ...inside];
  });
}

function lineOf({ paint }: Context, node: DerivationNode, files: Files, width: number): string {
  const { label, value, note, place } = node;
  const where = place === undefined ? '' : paint.dim(placeText(files, place));
  const shown = value === '?' ? paint.error(value) : paint.bold(value);
  return [padEnd(label, width), shown, note, where].filter((text) => text !== '').join('  ');
}
