/** The form of a document, checked by the precompiled schema before any of it is read as rules. */
import { type Diagnostic, diagnose, nearest, type Span } from '@kaohe/diagnostics';
import * as Keywords from '../tokens/keywords.js';
import { spellings } from '../tokens/spelling.js';
import * as Words from '../tokens/words.js';
import type { Entry, Mapping, Node } from './document.js';
import { headerFromKey } from './header.js';
import { keysOf, rowKeys, spellingOfKey } from './shape.js';
import { type SchemaError, schemaErrors } from './validate.generated.js';

const messageLimit = 50;

/** Unknown keys and values of the wrong form, each at its exact place. */
export function checkedDocument(root: Mapping): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const seen = new Set<Span>();
  for (const error of schemaErrors(plainFrom(root))) {
    const diagnostic = diagnosticFrom(root, error);
    if (seen.has(diagnostic.span)) continue;
    seen.add(diagnostic.span);
    found.push(diagnostic);
    if (found.length === messageLimit) break;
  }
  return found;
}

/** Plain data for the validator. Objects have no prototype, so that a key `__proto__` is a key like others. */
function plainFrom(node: Node): unknown {
  switch (node.kind) {
    case 'nothing':
      return null;
    case 'scalar':
      return node.text;
    case 'list':
      return node.items.map(plainFrom);
    case 'mapping': {
      const plain: Record<string, unknown> = Object.create(null);
      for (const { key, value } of node.entries) plain[key.text] = plainFrom(value);
      return plain;
    }
  }
}

function diagnosticFrom(root: Mapping, error: SchemaError): Diagnostic {
  const path = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const { node, keys } = walked(root, path);
  const unknown = error.params.additionalProperty;
  if (typeof unknown === 'string') {
    const entry = node.kind === 'mapping' ? node.entries.find(({ key }) => key.text === unknown) : undefined;
    const suggestion = suggestionFor(unknown, path);
    return diagnose('yaml/unknown-key', entry?.key.span ?? node.span, { key: unknown.slice(0, 80), suggestion });
  }
  return diagnose('yaml/wrong-shape', node.span, {
    key: (keys.at(-1) ?? '').slice(0, 80),
    expected: expectedShape(error.params.type),
  });
}

function walked(root: Mapping, path: readonly string[]): { readonly node: Node; readonly keys: readonly string[] } {
  let node: Node = root;
  const keys: string[] = [];
  for (const part of path) {
    if (node.kind === 'mapping') {
      const entry: Entry | undefined = node.entries.find(({ key }) => key.text === part);
      if (entry === undefined) break;
      keys.push(part);
      node = entry.value;
    } else if (node.kind === 'list') node = node.items[Number(part)] ?? node;
  }
  return { node, keys };
}

/** The nearest key that may stand there, in either language; empty if none is near. */
function suggestionFor(key: string, path: readonly string[]): string {
  const [declaration, clause] = path;
  if (declaration === undefined) {
    const [first = key, ...rest] = key.split(' ');
    const word = nearest(
      first,
      [...Object.values(Keywords.declarations), ...Object.values(Keywords.leads)].flatMap(spellings),
    );
    return word === undefined ? '' : [word, ...rest].join(' ').slice(0, 80);
  }
  if (clause === undefined)
    return nearest(key, keysOf(headerFromKey(declaration)?.keyword).map(spellingOfKey).flatMap(spellings)) ?? '';
  return nearest(key, [...Object.values(rowKeys), Words.particles.oneOf].flatMap(spellings)) ?? '';
}

/** What the schema wanted, as one word: a text, a list or a mapping. */
function expectedShape(types: unknown): string {
  const wanted = Array.isArray(types) ? types : [types];
  return [
    ...(wanted.includes('string') ? ['text'] : []),
    ...(wanted.includes('array') ? ['list'] : []),
    ...(wanted.includes('object') ? ['mapping'] : []),
  ].join(', ');
}
