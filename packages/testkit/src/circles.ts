/** Circles among files, and among what lies side by side in one folder: folders and files alike. */
import type { Arrow } from './import-graph.js';

/** A circle of imports: each member reads the next, the last reads the first. */
export type Circle = readonly string[];

type Graph = Map<string, Set<string>>;

/** One circle of files for each knot of files that read each other. */
export function fileCircles(arrows: readonly Arrow[]): readonly Circle[] {
  const graph: Graph = new Map();
  for (const { from, target } of arrows) if (target.kind === 'file') connect(graph, from, target.path);
  return circlesIn(graph);
}

/** One circle for each knot among the neighbors of a folder, where an arrow between files is one between the folders that hold them. */
export function folderCircles(arrows: readonly Arrow[]): readonly Circle[] {
  const graphs = new Map<string, Graph>();
  for (const { from, target } of arrows) {
    if (target.kind !== 'file') continue;
    const [here, there] = neighbors(from, target.path);
    // Two files in one folder are the business of `fileCircles`.
    if (here === from && there === target.path) continue;
    const folder = here.slice(0, here.lastIndexOf('/') + 1);
    const graph: Graph = graphs.get(folder) ?? new Map<string, Set<string>>();
    graphs.set(folder, graph);
    connect(graph, here, there);
  }
  return [...graphs.values()].flatMap(circlesIn);
}

/** The two paths cut where they part. */
function neighbors(from: string, to: string): readonly [string, string] {
  const one = from.split('/');
  const other = to.split('/');
  let shared = 0;
  while (one[shared] !== undefined && one[shared] === other[shared]) shared += 1;
  return [one.slice(0, shared + 1).join('/'), other.slice(0, shared + 1).join('/')];
}

function connect(graph: Graph, from: string, to: string): void {
  const targets = graph.get(from) ?? new Set<string>();
  targets.add(to);
  graph.set(from, targets);
}

function circlesIn(graph: Graph): readonly Circle[] {
  const done = new Set<string>();
  const circles: Circle[] = [];
  const walk = (node: string, path: readonly string[]): void => {
    const start = path.indexOf(node);
    if (start >= 0) {
      circles.push(path.slice(start));
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) walk(next, [...path, node]);
    done.add(node);
  };
  for (const node of [...graph.keys()].sort()) walk(node, []);
  return circles;
}
