/** Changes of a `.kpi.yaml` file: entries come and go in block or flow form, scalars get the quotes they need. */
import { type Span, span, type TextEdit } from '@kaohe/diagnostics';
import { partOf } from '../syntax/declarations.js';
import type * as Syntax from '../syntax/tree.js';
import { documentFromSource, type Mapping } from '../yaml/document.js';
import { scalarText } from '../yaml/scalar-text.js';
import { isRepeatable, keyFromText, keyOfPart } from '../yaml/shape.js';
import { clauseEntry, rowEntry, type WrittenEntry } from '../yaml/to-text.js';
import { coveredBy, type Face, type FixFile, type Replacement, type RowPlace, statementAt } from './face.js';
import { isFlow, type PlacedScalar, type Site, type Sites, siteAt, sitesOf } from './yaml-sites.js';

type Edits = readonly TextEdit[] | undefined;

/** The edits of a file of the YAML face. */
export function yamlFace(fixed: FixFile): Face {
  const { root } = documentFromSource(fixed).value;
  if (root === undefined) {
    const nothing = (): undefined => undefined;
    return { replaced: (some) => some.map(plainEdit), deleted: nothing, withRow: nothing, withClause: nothing };
  }
  const sites = sitesOf(fixed.text, root);
  return {
    replaced: (replacements) => replacedScalars(sites, replacements),
    deleted: (at) =>
      coveredBy(fixed.file, at).flatMap((one) => {
        const site = siteAt(sites, one);
        return site === undefined ? [] : [deletion(fixed, site)];
      }),
    withRow: (at, where, row) => withRow(fixed, sites, at, where, row),
    withClause: (at, clause) => withClause(fixed, sites, at, clause),
  };
}

function plainEdit({ at, text }: Replacement): TextEdit {
  return { span: at, text };
}

/** One edit per scalar, which is written anew; a text that reaches over several scalars cannot be replaced. */
function replacedScalars({ scalars }: Sites, replacements: readonly Replacement[]): Edits {
  const changed = new Map<PlacedScalar, string>();
  for (const { at, text } of replacements.toSorted((left, right) => right.at.start - left.at.start)) {
    const placed = scalars.find(({ scalar: { span: place } }) => place.start <= at.start && at.end <= place.end);
    if (placed === undefined) return undefined;
    const { offsets } = placed.scalar;
    const [start, end] = [at.start, at.end].map((offset) => offsets.findIndex((written) => written >= offset));
    if (start === undefined || end === undefined || start < 0 || end < 0) return undefined;
    // from the back, so that what stands before keeps its place
    const old = changed.get(placed) ?? placed.scalar.text;
    changed.set(placed, old.slice(0, start) + text + old.slice(end));
  }
  return [...changed].map(([{ scalar, inFlow, keyOf }, text]) => ({
    span: scalar.span,
    text: scalarText(keyOf === undefined ? text : freeKey(keyOf, text, scalar.text), inFlow ? 'flow' : 'block'),
  }));
}

/** The key with a number behind it where the mapping has it already. */
function freeKey({ entries }: Mapping, key: string, own = ''): string {
  const taken = new Set(entries.map((entry) => entry.key.text).filter((text) => text !== own));
  let free = key;
  for (let count = 2; taken.has(free); count += 1) free = `${key} #${count}`;
  return free;
}

/** Without the entry; without the one around it too where nothing would be left in it. */
function deletion(fixed: FixFile, site: Site): TextEdit {
  const { name, text } = fixed;
  const { parent, outer } = site;
  const others = parent.kind === 'mapping' ? parent.entries.length : parent.items.length;
  if (others === 1 && outer !== undefined) return deletion(fixed, outer);
  if (isFlow(text, parent)) {
    const behind = /^\s*,\s*/.exec(text.slice(site.end))?.[0].length;
    const before = /,\s*$/.exec(text.slice(0, site.start))?.[0].length ?? 0;
    return behind === undefined
      ? { span: span(name, site.start - before, site.end), text: '' }
      : { span: span(name, site.start, site.end + behind), text: '' };
  }
  return { span: span(name, lineStart(text, site.start), nextLine(text, site.end)), text: '' };
}

function withRow(fixed: FixFile, sites: Sites, at: Span, where: RowPlace, row: Syntax.Clause): Edits {
  if (row.kind !== 'row') return undefined;
  if (where !== 'last') {
    const site = siteAt(sites, at);
    return site?.parent.kind === 'mapping' ? entryBeside(fixed, site, where, rowEntry(row, fixed.language)) : undefined;
  }
  const declaration = declarationAt(fixed, sites, at);
  const keyword = statementAt(fixed.file, at)?.keyword;
  const inner = sites.sites.filter(({ outer }) => outer !== undefined && outer === declaration);
  const rows = inner.find(({ entry }) => entry !== undefined && keyFromText(keyword, entry.key.text) === 'rows');
  const last = sites.sites.findLast(({ outer }) => outer !== undefined && outer === rows);
  if (last !== undefined) return entryBeside(fixed, last, 'after', rowEntry(row, fixed.language));
  const beside = inner.at(-1);
  const entry = clauseEntry(row, fixed.language);
  return beside && entry && entryBeside(fixed, beside, 'after', entry);
}

function withClause(fixed: FixFile, sites: Sites, at: Span, clause: Syntax.Clause): Edits {
  const declaration = declarationAt(fixed, sites, at);
  const keyword = statementAt(fixed.file, at)?.keyword;
  const inner = sites.sites.filter(({ outer }) => outer !== undefined && outer === declaration);
  const id = keyOfPart(partOf(clause));
  const same = inner.find(({ entry }) => entry !== undefined && keyFromText(keyword, entry.key.text) === id);
  const written = clauseEntry(clause, fixed.language);
  const last = inner.at(-1);
  if (written === undefined || last === undefined) return undefined;
  if (same === undefined) return entryBeside(fixed, last, 'after', written);
  const item = sites.sites.findLast(({ outer, parent }) => outer === same && parent.kind === 'list');
  if (!isRepeatable(id) || item === undefined || isFlow(fixed.text, item.parent)) return undefined;
  const indent = fixed.text.slice(lineStart(fixed.text, item.start), item.start);
  return [lineBelow(fixed, item.end, indent + written.value)];
}

function declarationAt({ file }: FixFile, { sites }: Sites, at: Span): Site | undefined {
  const statement = statementAt(file, at);
  return (
    statement &&
    sites.find(
      ({ outer, start, end }) => outer === undefined && start <= statement.span.start && statement.span.start <= end,
    )
  );
}

function entryBeside(fixed: FixFile, site: Site, where: 'before' | 'after', entry: WrittenEntry): Edits {
  const { name, text } = fixed;
  const flow = isFlow(text, site.parent);
  const place = flow ? 'flow' : 'block';
  const key = scalarText(site.parent.kind === 'mapping' ? freeKey(site.parent, entry.key) : entry.key, place);
  const written =
    flow && entry.inFlow === undefined
      ? undefined
      : `${key}: ${flow ? entry.inFlow : entry.value}`.replace(': \n', ':\n');
  if (written === undefined) return undefined;
  if (flow) {
    return where === 'before'
      ? [{ span: span(name, site.start, site.start), text: `${written}, ` }]
      : [{ span: span(name, site.end, site.end), text: `, ${written}` }];
  }
  const start = lineStart(text, site.start);
  const indent = text.slice(start, site.start);
  if (indent.trim() !== '') return undefined;
  const line = indent + written.replaceAll('\n', `\n${indent}`);
  return where === 'before'
    ? [{ span: span(name, start, start), text: `${line}\n` }]
    : [lineBelow(fixed, site.end, line)];
}

function lineBelow({ name, text }: FixFile, offset: number, line: string): TextEdit {
  const found = text.indexOf('\n', offset);
  const end = found < 0 ? text.length : found;
  return { span: span(name, end, end), text: `\n${line}` };
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

function nextLine(text: string, offset: number): number {
  const found = text.indexOf('\n', offset);
  return found < 0 ? text.length : found + 1;
}
