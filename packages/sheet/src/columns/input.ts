/** A raw cell of the data as a value: in canonical scale, with what stands for a missing cell, words for values, and refused entries as errors. */
import type { Constant, Input } from '@kaohe/ir';
import type { Interval } from '@kaohe/quantity';
import {
  absent,
  allOf,
  binary,
  call,
  faulty,
  no,
  none,
  number,
  oneOf,
  scaled,
  text,
  when,
  yes,
} from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { constantFormula } from './constant.js';
import { standsAsIs } from './setting.js';

/** The formula of the column of an input. */
export function inputFormula(input: Input): Formula {
  const raw: Formula = { kind: 'raw', id: input.id };
  const isEmpty = binary('=', raw, text(''));
  return when(isEmpty, whenMissing(input), withStatuses(input, raw, readable(input, raw)));
}

function whenMissing({ fallback, optional }: Input): Formula {
  if (fallback) return constantFormula(fallback);
  return optional ? none : absent;
}

function withStatuses({ statuses }: Input, raw: Formula, otherwise: Formula): Formula {
  return statuses.reduceRight(
    (rest, { word, value }) => when(binary('=', raw, text(word)), valueOfStatus(value), rest),
    otherwise,
  );
}

function valueOfStatus(value: Constant | undefined): Formula {
  return value === undefined ? none : constantFormula(value);
}

function readable({ type, range }: Input, raw: Formula): Formula {
  switch (type.kind) {
    case 'number': {
      const value = standsAsIs(type.unit) ? raw : scaled(raw, type.unit.scale);
      return when(call('ISNUMBER', raw), range ? when(within(value, range), value, faulty) : value, faulty);
    }
    case 'date':
      return when(call('ISNUMBER', raw), raw, faulty);
    case 'choice':
      return when(oneOf(type.labels.map((label) => binary('=', raw, text(label)))), raw, faulty);
    case 'text':
      return raw;
    case 'yes-no':
      return when(isOneOf(raw, yesWords, yes), yes, when(isOneOf(raw, noWords, no), no, faulty));
  }
}

/** The words written into the data, and those people type. */
const yesWords = ['是', 'yes'];
const noWords = ['否', 'no'];

function isOneOf(raw: Formula, words: readonly string[], truth: Formula): Formula {
  return oneOf([...words.map((word) => binary('=', raw, text(word))), binary('=', raw, truth)]);
}

function within(value: Formula, { low, high }: Interval): Formula {
  return allOf([
    ...(low ? [binary(low.closed ? '>=' : '>', value, number(low.value))] : []),
    ...(high ? [binary(high.closed ? '<=' : '<', value, number(high.value))] : []),
  ]);
}
