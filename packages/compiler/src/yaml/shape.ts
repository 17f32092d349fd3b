/** Which keys each declaration has in the YAML face: one table for reading, writing, suggestions and the JSON Schema. */
import { type Part, shapes } from '../syntax/declarations.js';
import * as Keywords from '../tokens/keywords.js';
import { isSpelled, type Spelling } from '../tokens/spelling.js';

/** Keys that are no clause word: parts that open with a mark in `.kpi` text, and the two directions under one key. */
export const extraKeys: Readonly<Record<ExtraKey, Spelling>> = {
  title: { zh: ['标题'], en: ['title'] },
  formula: { zh: ['公式'], en: ['formula'] },
  type: { zh: ['类型'], en: ['type'] },
  rows: { zh: ['分段'], en: ['rows'] },
  shares: { zh: ['比例'], en: ['shares'] },
  direction: { zh: ['方向'], en: ['direction'] },
};

/** Keys that are no clause word. */
export type ExtraKey = 'title' | 'formula' | 'type' | 'rows' | 'shares' | 'direction';

/** Keys inside a row that has a label. */
export const rowKeys: Readonly<Record<'result' | 'label', Spelling>> = {
  result: { zh: ['结果'], en: ['result'] },
  label: { zh: ['说法'], en: ['label'] },
};

/** What a key of a declaration stands for. */
export type KeyId = ExtraKey | Exclude<Keywords.ClauseWord, 'higher' | 'lower'>;

/** The key under which a part is written. */
export function keyOfPart(part: Part): KeyId {
  return part === 'higher' || part === 'lower' ? 'direction' : part;
}

/** How a key is spelled. */
export function spellingOfKey(id: KeyId): Spelling {
  return isExtra(id) ? extraKeys[id] : Keywords.clauses[id];
}

/** The keys a declaration may have; a change without the word of its declaration may have all. */
export function keysOf(keyword: Keywords.DeclarationId | undefined): readonly KeyId[] {
  const known = keyword === undefined ? Object.values(shapes) : [shapes[keyword]];
  const keys = known.flatMap((shape) => [
    // The name of a test is its title and stands in the key.
    ...(shape.title === 'optional' ? (['title'] as const) : []),
    // The keys of `parts` are parts.
    ...(Object.keys(shape.parts) as Part[]).map(keyOfPart),
  ]);
  return [...new Set<KeyId>([...keys, ...(keyword === 'case' ? [] : (['because'] as const))])];
}

/** The key that a text spells, if the declaration has it. */
export function keyFromText(keyword: Keywords.DeclarationId | undefined, text: string): KeyId | undefined {
  const plain = withoutNumber(text);
  return keysOf(keyword).find((id) => isSpelled(spellingOfKey(id), plain));
}

/** The key without the ` #2` that tells two equal keys apart. */
export function withoutNumber(key: string): string {
  return key.replace(/\s+#\d+$/, '');
}

/** True when the word of the clause may be followed by a list whose items are clauses of their own. */
export function isRepeatable(id: KeyId): boolean {
  if (isExtra(id)) return false;
  const { shape } = Keywords.clauses[id];
  return shape === 'text' || shape === 'arrow' || shape === 'case';
}

function isExtra(id: KeyId): id is ExtraKey {
  return Object.hasOwn(extraKeys, id);
}
