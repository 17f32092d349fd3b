/** Weighted sums: weights in cells of the standards, items that do not apply leave. */
import type { WeightedItem, WeightedSum } from '@kaohe/ir';
import { binary, faulty, guarded, guardPlaces, none, number, sumOf, when } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import { type Draft, ownColumn, valueColumn, working } from './draft.js';
import { mayBeNone, typeOf } from './knowledge.js';
import { numberSetting, type SettingCell, settingFormula, words } from './setting.js';

interface Item {
  readonly weight: Formula;
  readonly score: Formula;
  readonly mayLeave: boolean;
  /** A weight that may be zero takes the score out of the sum, faults of it included. */
  readonly mayBeZero: boolean;
}

/** Σ weight × score, or an error where the weights do not come to one. */
export function weightedSumFormula(draft: Draft, sum: WeightedSum): Formula {
  if (sum.items.some(({ weight }) => mayBeNone(draft, weight))) {
    return valueColumn(draft, sum, draft.metric.type, 'no-such-function');
  }
  const rows: SettingCell[][] = [];
  const id = `${draft.metric.id}/weights${draft.groups.length}`;
  const items = sum.items.map((item, place) => itemOf(draft, item, `${id}/${place}`, rows));
  if (rows.length > 0) {
    draft.groups.push({ id, kind: 'weights', metric: draft.metric, headings: ['name', 'weight'], rows });
  }
  const full = working(draft, 'weights-total', sumOf(items.map(({ weight }) => weight)));
  const isWhole = binary('=', guarded(full, guardPlaces.plain), number(1));
  const total = sumOf(items.map(partOf));
  if (items.every(({ mayLeave }) => !mayLeave)) return when(isWhole, total, faulty);
  const present = working(draft, 'weights-present', sumOf(items.map(presentWeight)));
  const scaledUp = binary('/', total, present);
  const isGone = binary('=', guarded(present, guardPlaces.plain), number(0));
  return when(isWhole, when(isGone, none, scaledUp), faulty);
}

function itemOf(draft: Draft, item: WeightedItem, id: string, rows: SettingCell[][]): Item {
  const { weight, score, name, origin } = item;
  const isConstant = weight.kind === 'constant' && weight.constant.kind === 'number';
  const mayLeave = mayBeNone(draft, score);
  const made = mayLeave ? ownColumn(draft, score, typeOf(draft, score)) : draft.formulaOf(score);
  if (!isConstant || weight.constant.kind !== 'number') {
    return { weight: draft.formulaOf(weight), score: made, mayLeave, mayBeZero: true };
  }
  const { value, unit } = weight.constant;
  rows.push([words(name), numberSetting(id, value, unit, weight.origin.file === '' ? origin : weight.origin)]);
  return { weight: settingFormula(id, unit), score: made, mayLeave, mayBeZero: value.numerator === 0n };
}

function partOf({ weight, score, mayLeave, mayBeZero }: Item): Formula {
  const product = binary('*', weight, score);
  const present = mayLeave ? when(binary('=', score, none), number(0), product) : product;
  return mayBeZero ? when(binary('=', guarded(weight, guardPlaces.plain), number(0)), number(0), present) : present;
}

function presentWeight({ weight, score, mayLeave, mayBeZero }: Item): Formula {
  const present = mayLeave ? when(binary('=', score, none), number(0), weight) : weight;
  return mayBeZero ? when(binary('=', guarded(weight, guardPlaces.plain), number(0)), number(0), present) : present;
}
