/** The steps by which the ranking sorts itself: what people are compared by, their place, and a place that no two share. */
import type { Metric } from '@kaohe/ir';
import { rational } from '@kaohe/quantity';
import { all, binary, call, column, guarded, guardPlaces, number, text, when } from '../formula/build.js';
import type { Formula } from '../formula/formula.js';
import type { Column, StepName } from './column.js';
import { plainType, titleOf } from './draft.js';

/** The ids of the columns. */
export const orderIds = { key: 'order-key', place: 'order-place', order: 'order' } as const;

/** The columns; people without a value stand last, equal ones as the data has them. */
export function orderColumns(metric: Metric | undefined): readonly Column[] {
  const row = column('row');
  if (metric === undefined) return [step(orderIds.order, '', 'order', row)];
  const value = column(metric.id);
  const last = number(rational(-(10n ** 14n)));
  const isThere = call('ISNUMBER', value);
  const key = column(orderIds.key);
  const ahead = call('SUMPRODUCT', binary('*', binary('>', all(orderIds.key), key), number(1)));
  const above = call('SUMPRODUCT', binary('*', binary('=', all(orderIds.key), key), binary('<', all('row'), row)));
  const title = titleOf(metric);
  return [
    step(orderIds.key, title, 'order-key', when(isThere, guarded(value, guardPlaces.measured), last)),
    step(orderIds.place, title, 'order-place', when(isThere, binary('+', number(1), ahead), text(''))),
    step(orderIds.order, title, 'order', binary('+', binary('+', number(1), ahead), above)),
  ];
}

function step(id: string, title: string, name: StepName, formula: Formula): Column {
  const content = { kind: 'formula', formula } as const;
  return { id, title, step: { name, label: '' }, type: plainType, metricId: undefined, role: 'working', content };
}
