/** Compares a workspace with the rules of the house; each difference is an offence with its place and its sentence. */
import { fileCircles, folderCircles } from './circles.js';
import { fileOffences } from './file-offences.js';
import { type PackageRule, sentences } from './house-rules.js';
import { type Arrow, importGraph, packageOf, type WorkspaceFile } from './import-graph.js';
import type { Offence } from './offence.js';

/** What a package.json declares of its neighbors. */
export interface Manifest {
  readonly name: string;
  readonly packages: readonly string[];
}

/** A workspace as the rules see it: sources, tests and manifests. */
export interface Workspace {
  readonly sources: readonly WorkspaceFile[];
  readonly tests: readonly WorkspaceFile[];
  readonly manifests: readonly Manifest[];
}

type Rules = Readonly<Record<string, PackageRule>>;

/** Every offence of the workspace, in the order of its files. */
export function offencesOf(workspace: Workspace, rules: Rules): readonly Offence[] {
  const arrows = importGraph(workspace.sources);
  const everyArrow = importGraph([...workspace.sources, ...workspace.tests]);
  const tests = new Set(workspace.tests.map((file) => file.path));
  return [
    ...workspace.manifests.flatMap((manifest) => manifestOffences(manifest, rules)),
    ...workspace.sources.flatMap((file) => fileOffences(file, rules)),
    ...arrows.flatMap((arrow) => arrowOffences(arrow, rules)),
    ...everyArrow.filter((arrow) => tests.has(arrow.from)).flatMap((arrow) => testArrowOffences(arrow, rules)),
    ...[...fileCircles(arrows), ...folderCircles(arrows)].map(circleOffence),
  ];
}

function manifestOffences(manifest: Manifest, rules: Rules): readonly Offence[] {
  const place = `packages/${manifest.name}/package.json`;
  const rule = rules[manifest.name];
  if (rule === undefined) return [{ place, what: `no rule for ${manifest.name}`, rule: sentences.plan }];
  return manifest.packages
    .filter((name) => !rule.packages.includes(name))
    .map((name) => ({ place, what: `${manifest.name} → ${name}`, rule: sentences.packages }));
}

function arrowOffences(arrow: Arrow, rules: Rules): readonly Offence[] {
  const own = packageOf(arrow.from);
  const rule = own === undefined ? undefined : rules[own];
  // A package without a rule is reported once, by its manifest.
  if (own === undefined || rule === undefined) return [];
  const offence = (what: string, sentence: string): readonly Offence[] => [
    { place: `${arrow.from}:${arrow.line}`, what, rule: sentence },
  ];
  const { target } = arrow;
  switch (target.kind) {
    case 'nothing':
      return offence(arrow.specifier, sentences.missing);
    case 'library':
      return libraryIsAllowed(target.name, inSource(arrow.from), rule)
        ? []
        : offence(target.name, isNodeModule(target.name) ? sentences.outerWorld : sentences.libraries);
    case 'package':
      if (target.name === own) return offence(arrow.specifier, sentences.index);
      if (!isFace(rules, target.name, target.inside)) return offence(arrow.specifier, sentences.insides);
      return rule.packages.includes(target.name) ? [] : offence(`${own} → ${target.name}`, sentences.packages);
    case 'file': {
      if (packageOf(target.path) !== own) return offence(`${own} → ${target.path}`, sentences.insides);
      if (target.path === `packages/${own}/src/index.ts`) return offence(arrow.specifier, sentences.index);
      const broken = folderSentence(inSource(arrow.from), inSource(target.path), rule);
      return broken === undefined ? [] : offence(`${inSource(arrow.from)} → ${inSource(target.path)}`, broken);
    }
  }
}

/** Which rule about folders the arrow between two files of one package breaks, if any. */
function folderSentence(from: string, to: string, rule: PackageRule): string | undefined {
  if (areStrangers(from, to, rule)) return sentences.strangers;
  const here = topFolder(from);
  const there = topFolder(to);
  if (here === undefined || here === there || Object.keys(rule.folders).length === 0) return undefined;
  if (there === undefined) return sentences.above;
  const allowed = rule.folders[here];
  if (allowed === undefined) return sentences.plan;
  return allowed.includes(there) ? undefined : sentences.folders;
}

/** Whether both lie in a folder of strangers; `all.ts` may gather them, and all may share what the rule names. */
function areStrangers(from: string, to: string, rule: PackageRule): boolean {
  return Object.entries(rule.strangers).some(([folder, shared]) => {
    const lieThere = from.startsWith(`${folder}/`) && to.startsWith(`${folder}/`);
    return lieThere && from !== `${folder}/all.ts` && !shared.includes(to.slice(folder.length + 1));
  });
}

function libraryIsAllowed(name: string, path: string, rule: PackageRule): boolean {
  const places = isNodeModule(name) ? rule.node : (rule.libraries[name] ?? []);
  return places.some((beginning) => path.startsWith(beginning));
}

function isFace(rules: Rules, name: string, inside: string | undefined): boolean {
  return inside === undefined || rules[name]?.faces?.includes(inside) === true;
}

/** Tests read anything of their own package, and of others the face. */
function testArrowOffences(arrow: Arrow, rules: Rules): readonly Offence[] {
  const { target } = arrow;
  const offence = { place: `${arrow.from}:${arrow.line}`, what: arrow.specifier, rule: sentences.insides };
  if (target.kind === 'package') return isFace(rules, target.name, target.inside) ? [] : [offence];
  if (target.kind !== 'file') return [];
  const [, other, inside] = /^packages\/([^/]+)\/src\/(.*)$/.exec(target.path) ?? [];
  return other === undefined || other === packageOf(arrow.from) || inside === 'index.ts' ? [] : [offence];
}

function circleOffence(circle: readonly string[]): Offence {
  const [first = ''] = circle;
  return { place: first, what: [...circle, first].join(' → '), rule: sentences.circles };
}

function isNodeModule(name: string): boolean {
  return name.startsWith('node:');
}

function inSource(path: string): string {
  return path.replace(/^packages\/[^/]+\/src\//, '');
}

function topFolder(path: string): string | undefined {
  return path.includes('/') ? path.split('/')[0] : undefined;
}
