/** One key of a declaration as lines of tokens, the same that `.kpi` text would give. Wrong shapes give none: the schema has reported them. */
import { diagnose } from '@kaohe/diagnostics';
import { phraseOf } from '../syntax/clause-words.js';
import * as Keywords from '../tokens/keywords.js';
import { isSpelled, type Spelling } from '../tokens/spelling.js';
import type { Token } from '../tokens/token.js';
import * as V from '../tokens/vocabulary.js';
import * as Words from '../tokens/words.js';
import type { Entry, Mapping, Node, Scalar } from './document.js';
import { type Collector, expressionTokens, impliedToken, textToken, tokenFor } from './pieces.js';
import { type ExtraKey, isRepeatable, type KeyId, rowKeys } from './shape.js';

type Line = readonly Token[];

/** The lines of a key and its value; the title of a declaration is none. */
export function clauseLines(into: Collector, id: KeyId, { key, value }: Entry): readonly Line[] {
  switch (id) {
    case 'title':
      return [];
    case 'formula':
      return value.kind === 'scalar' ? [[tokenFor(V.Equals, key), ...expressionTokens(into, value)]] : [];
    case 'type':
      return typeLines(into, key, value);
    case 'rows':
      return value.kind === 'mapping' ? value.entries.flatMap((entry) => rowLines(into, entry)) : [];
    case 'shares':
      return value.kind === 'mapping' ? value.entries.flatMap((entry) => shareLines(into, entry)) : [];
    case 'direction':
      return directionLines(into, key, value);
    case 'allow':
      return value.kind === 'mapping' ? value.entries.map((entry) => allowLine(key, entry)) : [];
    default:
      return wordLines(into, id, key, value);
  }
}

function typeLines(into: Collector, key: Scalar, value: Node): readonly Line[] {
  const colon = tokenFor(V.Colon, key);
  if (value.kind === 'scalar') return [[colon, ...expressionTokens(into, value, [V.particleTokens.oneOf])]];
  const [entry] = value.kind === 'mapping' ? value.entries : [];
  if (entry === undefined) return [];
  const labels = entry.value.kind === 'list' ? entry.value.items : [entry.value];
  return [
    [
      colon,
      tokenFor(V.particleTokens.oneOf, entry.key),
      ...separated(labels, (label) => expressionTokens(into, label)),
    ],
  ];
}

function rowLines(into: Collector, { key, value }: Entry): readonly Line[] {
  const cells = expressionTokens(into, numberless(key));
  if (value.kind === 'nothing') return [cells];
  const arrow = impliedToken(V.Arrow, '->', value.span.start);
  if (value.kind === 'scalar') return [[...cells, arrow, ...expressionTokens(into, value)]];
  if (value.kind === 'list')
    return [[...cells, arrow, ...separated(value.items, (item) => expressionTokens(into, item))]];
  if (value.kind !== 'mapping') return [];
  const result = scalarIn(value, rowKeys.result);
  const label = scalarIn(value, rowKeys.label);
  if (result === undefined) {
    into.diagnostics.push(
      diagnose('yaml/wrong-shape', value.span, { key: key.text.slice(0, 80), expected: rowKeys.result.zh[0] }),
    );
    return [];
  }
  return [[...cells, arrow, ...expressionTokens(into, result), ...(label === undefined ? [] : [textToken(label)])]];
}

function shareLines(into: Collector, { key, value }: Entry): readonly Line[] {
  return value.kind === 'scalar'
    ? [[...expressionTokens(into, numberless(key)), ...expressionTokens(into, value)]]
    : [];
}

/** A code and its reason; without a reason the code alone. */
function allowLine(word: Scalar, { key, value }: Entry): Line {
  const code = tokenFor(V.Code, numberless(key));
  const clause = impliedToken(V.clauseTokens.allow, word.text, key.span.start);
  if (value.kind !== 'scalar') return [clause, code];
  return [clause, code, impliedToken(V.clauseTokens.because, '因为', value.span.start), textToken(value)];
}

function directionLines(into: Collector, key: Scalar, value: Node): readonly Line[] {
  if (value.kind !== 'scalar') return [];
  const word = (['higher', 'lower'] as const).find((one) => isSpelled(Keywords.clauses[one], value.text));
  if (word !== undefined) return [[tokenFor(V.clauseTokens[word], value)]];
  const expected = [Keywords.clauses.higher, Keywords.clauses.lower].map((one) => one.zh[0]).join(', ');
  into.diagnostics.push(diagnose('yaml/wrong-shape', value.span, { key: key.text, expected }));
  return [];
}

function wordLines(into: Collector, id: Exclude<KeyId, ExtraKey>, key: Scalar, value: Node): readonly Line[] {
  if (value.kind === 'list' && isRepeatable(id)) {
    return value.items.flatMap((item) => {
      const body = bodyTokens(into, id, key, item);
      // The clause begins with its item, so that comments above the item are its own.
      return body === undefined ? [] : [[impliedToken(V.clauseTokens[id], key.text, item.span.start), ...body]];
    });
  }
  const body = bodyTokens(into, id, key, value);
  return body === undefined ? [] : [[tokenFor(V.clauseTokens[id], key), ...body]];
}

function bodyTokens(into: Collector, id: Keywords.ClauseWord, key: Scalar, value: Node): Line | undefined {
  const { shape } = Keywords.clauses[id];
  switch (shape) {
    case 'nothing':
      return confirmed(into, key, value) ? [] : undefined;
    case 'expression':
    case 'arrow':
    case 'cell':
    case 'base':
      return value.kind === 'scalar' ? expressionTokens(into, value) : undefined;
    case 'expressions':
      if (value.kind === 'list') return separated(value.items, (item) => expressionTokens(into, item));
      return value.kind === 'scalar' ? expressionTokens(into, value) : undefined;
    case 'names':
      if (value.kind === 'list') return separated(value.items, (item) => [textToken(item)]);
      return value.kind === 'scalar' ? nameTokens(into, id, value) : undefined;
    case 'text':
    case 'version':
      return value.kind === 'scalar' ? [textToken(value)] : undefined;
    case 'allow':
      return undefined;
    case 'case':
      if (value.kind === 'mapping') return assignmentTokens(into, value);
      return value.kind === 'scalar' ? expressionTokens(into, value, [V.clauseTokens.belongs]) : undefined;
  }
}

/** `持续累计: 是`. */
function confirmed(into: Collector, key: Scalar, value: Node): boolean {
  if (value.kind === 'nothing') return true;
  if (value.kind !== 'scalar') return false;
  if (value.text === 'true' || isSpelled(Words.particles.yes, value.text)) return true;
  into.diagnostics.push(
    diagnose('yaml/wrong-shape', value.span, { key: key.text, expected: Words.particles.yes.zh[0] }),
  );
  return false;
}

/** `取较低` is as many names as it has words, `成绩等级 取较低` is read like text, every other scalar is one name. */
function nameTokens(into: Collector, id: Keywords.ClauseWord, value: Scalar): Line {
  const parts = value.text.split(/[ \t,，、]+/);
  const phrase = phraseOf(id, parts, 'zh');
  if (phrase === undefined) return [textToken(value)];
  return phrase.names.length === 0 ? parts.map((word) => textToken(value, word)) : expressionTokens(into, value);
}

function assignmentTokens(into: Collector, { entries }: Mapping): Line {
  return entries.flatMap(({ key, value }, index) => {
    if (value.kind !== 'scalar') return [];
    const comma = index === 0 ? [] : [impliedToken(V.Comma, ',', key.span.start)];
    return [
      ...comma,
      ...expressionTokens(into, key),
      impliedToken(V.Equals, '=', value.span.start),
      ...expressionTokens(into, value),
    ];
  });
}

function separated(items: readonly Node[], tokens: (item: Scalar) => Line): Line {
  const scalars = items.filter((item): item is Scalar => item.kind === 'scalar');
  return scalars.flatMap((item, index) => [
    ...(index === 0 ? [] : [impliedToken(V.Comma, ',', item.span.start)]),
    ...tokens(item),
  ]);
}

function scalarIn({ entries }: Mapping, word: Spelling): Scalar | undefined {
  const value = entries.find(({ key }) => isSpelled(word, key.text))?.value;
  return value?.kind === 'scalar' ? value : undefined;
}

/** The key without the ` #2` that tells equal keys apart. */
function numberless(key: Scalar): Scalar {
  const length = key.text.replace(/\s+#\d+$/, '').length;
  return length === key.text.length
    ? key
    : { ...key, text: key.text.slice(0, length), offsets: key.offsets.slice(0, length + 1) };
}
