/** The JSON Schema of the YAML face, made from the same table as the reader. Editors complete from it; files are checked by it. */
import { shapes } from '../syntax/declarations.js';
import * as Keywords from '../tokens/keywords.js';
import { type Spelling, spellings } from '../tokens/spelling.js';
import * as Words from '../tokens/words.js';
import { type KeyId, keysOf, rowKeys, spellingOfKey } from './shape.js';

type Schema = Readonly<Record<string, unknown>>;

/** JSON Schema 2020-12 of a rule file in YAML. */
export function rulesSchema(): Schema {
  // The keys of `shapes` are declarations.
  const ids = Object.keys(shapes) as Keywords.DeclarationId[];
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'kaohe rules',
    type: ['object', 'null'],
    patternProperties: {
      ...Object.fromEntries(ids.map((id) => [headerPattern(Keywords.declarations[id]), { $ref: `#/$defs/${id}` }])),
      [bareChangePattern()]: { $ref: '#/$defs/any' },
    },
    additionalProperties: false,
    $defs: {
      values: valuesSchema(),
      ...Object.fromEntries(ids.map((id) => [id, declarationSchema(id)])),
      any: declarationSchema(undefined),
    },
  };
}

const leadWords = alternatives(Object.values(Keywords.leads).flatMap(spellings));
const declarationWords = alternatives(Object.values(Keywords.declarations).flatMap(spellings));

/** `指标 订单转化率`, `改 指标 订单转化率`. */
function headerPattern(word: Spelling): string {
  return `^(?:${leadWords}[ \\t\\u3000]+)?${alternatives(spellings(word))}(?:[ \\t\\u3000]|$)`;
}

/** `改 订单转化率`: the word of the declaration may be left out. */
function bareChangePattern(): string {
  return `^${leadWords}(?:[ \\t\\u3000]+(?!${declarationWords}(?:[ \\t\\u3000]|$))|$)`;
}

/** Which keys a declaration has; what stands behind a key does not depend on the declaration. */
function declarationSchema(id: Keywords.DeclarationId | undefined): Schema {
  const spelled = keysOf(id).flatMap((key) => spellings(spellingOfKey(key)));
  return {
    $ref: '#/$defs/values',
    type: ['object', 'null'],
    properties: Object.fromEntries(spelled.map((spelling) => [spelling, true])),
    patternProperties: { [`^${alternatives(spelled)}\\s+#\\d+$`]: true },
    additionalProperties: false,
  };
}

/** For each form a value can have, the keys that want it. */
function valuesSchema(): Schema {
  const words = new Map<ValueForm, string[]>();
  for (const key of keysOf(undefined)) {
    const form = formOf(key);
    words.set(form, [...(words.get(form) ?? []), ...spellings(spellingOfKey(key))]);
  }
  return {
    patternProperties: Object.fromEntries(
      [...words].map(([form, texts]) => [`^${alternatives(texts)}(?:\\s+#\\d+)?$`, valueSchemas[form]]),
    ),
  };
}

const scalar = { type: ['string', 'number', 'boolean'] } as const;
const scalarOrList = { type: [...scalar.type, 'array'], items: scalar } as const;

/** What may stand behind a key. */
type ValueForm = Keywords.Shape | 'type' | 'rows' | 'shares';

const valueSchemas: Readonly<Record<ValueForm, Schema>> = {
  nothing: { type: [...scalar.type, 'null'] },
  expression: scalar,
  expressions: scalarOrList,
  names: scalarOrList,
  text: scalarOrList,
  arrow: scalarOrList,
  cell: scalar,
  base: scalar,
  version: scalar,
  case: {
    type: [...scalar.type, 'array', 'object'],
    items: { type: [...scalar.type, 'object'], additionalProperties: scalar },
    additionalProperties: scalar,
  },
  type: {
    type: [...scalar.type, 'object'],
    properties: Object.fromEntries(spellings(Words.particles.oneOf).map((spelling) => [spelling, scalarOrList])),
    additionalProperties: false,
  },
  rows: {
    type: 'object',
    additionalProperties: {
      type: [...scalar.type, 'array', 'object', 'null'],
      items: scalar,
      properties: Object.fromEntries(
        Object.values(rowKeys).flatMap((word) => spellings(word).map((spelling) => [spelling, scalar])),
      ),
      additionalProperties: false,
    },
  },
  shares: { type: 'object', additionalProperties: scalar },
  allow: { type: 'object', additionalProperties: { type: [...scalar.type, 'null'] } },
};

function formOf(key: KeyId): ValueForm {
  switch (key) {
    case 'title':
      return 'version';
    case 'formula':
    case 'direction':
      return 'expression';
    case 'type':
    case 'rows':
    case 'shares':
      return key;
    default:
      return Keywords.clauses[key].shape;
  }
}

function alternatives(texts: readonly string[]): string {
  return `(?:${[...texts].sort((left, right) => right.length - left.length).join('|')})`;
}
