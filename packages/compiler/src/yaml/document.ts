/** A YAML text as plain nodes with their places: mappings, lists, and scalars as they are written. Nothing is a number here. */
import { type Diagnostic, diagnose, type Outcome, type SourceFile, type Span, span } from '@kaohe/diagnostics';
import { isMap, isScalar, isSeq, type YAMLMap, type Node as YamlNode, Scalar as YamlScalar } from 'yaml';
import { hiddenCharacters, sourceLimit } from '../tokens/from-source.js';
import type { CommentToken } from '../tokens/stream.js';
import { type Style, writtenOffsets } from './offsets.js';
import { readAround } from './read-around.js';
import { deepestNesting, nestingLimit, scanned } from './scan.js';

/** A value of the document. `nothing` is an empty place, `null` or `~`. */
export type Node = Scalar | Mapping | List | { readonly kind: 'nothing'; readonly span: Span };

/** `offsets` tells for each character of the text, and for its end, where it is written in the file. */
export interface Scalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly isPlain: boolean;
  readonly offsets: readonly number[];
  readonly span: Span;
}

export interface Mapping {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly span: Span;
}

export interface Entry {
  readonly key: Scalar;
  readonly value: Node;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Node[];
  readonly span: Span;
}

/** What a file holds: declarations by key. `root` is undefined where nothing can be read. */
export interface Document {
  readonly root: Mapping | undefined;
  readonly comments: readonly CommentToken[];
}

/** Reads the text within its limits; duplicate keys, anchors and tags are reported. */
export function documentFromSource(source: SourceFile): Outcome<Document> {
  const whole = span(source.name, 0, Math.min(source.text.length, 1));
  if (source.text.length > sourceLimit)
    return nothingRead([diagnose('syntax/file-too-large', whole, { limit: String(sourceLimit) })]);
  const hidden = hiddenCharacters(source);
  if (hidden.length > 0) return nothingRead(hidden);
  const scan = scanned(source);
  if (!scan.isBounded || scan.diagnostics.length > 0) return nothingRead(scan.diagnostics);
  const { parsed, diagnostics: broken } = readAround(source);
  if (parsed === undefined) return nothingRead(broken);
  const diagnostics: Diagnostic[] = [...broken];
  const contents = parsed.contents;
  if (contents === null || isEmptyScalar(contents))
    return { value: { root: undefined, comments: scan.comments }, diagnostics };
  if (!isMap(contents)) return nothingRead([diagnose('yaml/not-a-mapping', whole, {})]);
  return { value: { root: mappingFrom(source, contents, 1, diagnostics), comments: scan.comments }, diagnostics };
}

function nothingRead(diagnostics: readonly Diagnostic[]): Outcome<Document> {
  return { value: { root: undefined, comments: [] }, diagnostics };
}

function nodeFrom(source: SourceFile, node: unknown, depth: number, otherwise: Span, found: Diagnostic[]): Node {
  if (isScalar(node))
    return isEmptyScalar(node)
      ? { kind: 'nothing', span: placeOf(source, node, otherwise) }
      : scalarFrom(source, node, otherwise);
  if (!isMap(node) && !isSeq(node)) return { kind: 'nothing', span: otherwise };
  const place = placeOf(source, node, otherwise);
  if (depth > deepestNesting) {
    found.push(nestingLimit(place));
    return { kind: 'nothing', span: place };
  }
  if (isMap(node)) return mappingFrom(source, node, depth, found);
  return {
    kind: 'list',
    items: node.items.map((item) => nodeFrom(source, item, depth + 1, place, found)),
    span: place,
  };
}

function mappingFrom(source: SourceFile, map: YAMLMap, depth: number, found: Diagnostic[]): Mapping {
  const place = placeOf(source, map, span(source.name, 0, 0));
  const seen = new Map<string, Span>();
  const entries = map.items.flatMap((pair): readonly Entry[] => {
    const key = isScalar(pair.key) ? scalarFrom(source, pair.key, place) : undefined;
    if (key === undefined) {
      found.push(diagnose('yaml/wrong-shape', placeOf(source, pair.key, place), { key: '?', expected: 'name' }));
      return [];
    }
    const first = seen.get(key.text);
    if (first !== undefined) {
      found.push(diagnose('yaml/duplicate-key', key.span, { key: key.text.slice(0, 80) }, { related: [first] }));
      return [];
    }
    seen.set(key.text, key.span);
    const behindKey = span(source.name, key.span.end, key.span.end);
    return [{ key, value: nodeFrom(source, pair.value, depth + 1, behindKey, found) }];
  });
  return { kind: 'mapping', entries, span: place };
}

function scalarFrom(source: SourceFile, node: YamlScalar, otherwise: Span): Scalar {
  const place = placeOf(source, node, otherwise);
  const text = String(node.value ?? '');
  const style = styleOf(node);
  return {
    kind: 'scalar',
    text,
    isPlain: style === 'plain',
    offsets: writtenOffsets(text, source.text.slice(place.start, place.end), place.start, style),
    span: place,
  };
}

function styleOf(node: YamlScalar): Style {
  if (node.type === YamlScalar.QUOTE_DOUBLE) return 'double';
  if (node.type === YamlScalar.QUOTE_SINGLE) return 'single';
  return node.type === YamlScalar.BLOCK_FOLDED || node.type === YamlScalar.BLOCK_LITERAL ? 'block' : 'plain';
}

function isEmptyScalar(node: unknown): boolean {
  return (
    isScalar(node) && styleOf(node) === 'plain' && ['', '~', 'null', 'Null', 'NULL'].includes(String(node.value ?? ''))
  );
}

function placeOf(source: SourceFile, node: unknown, otherwise: Span): Span {
  // Every node the parser makes carries its range; only empty places have none.
  const range = (node as YamlNode | null | undefined)?.range;
  return range === undefined || range === null ? otherwise : span(source.name, range[0], range[1]);
}
