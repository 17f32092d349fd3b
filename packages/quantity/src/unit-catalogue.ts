/** The units known without declaration, in Chinese and English spellings. */
import type { BaseUnit } from './base-units.js';
import { type Rational, rational } from './rational.js';
import type { Unit } from './unit.js';

interface Entry {
  readonly names: readonly string[];
  readonly scale: Rational;
  readonly base: BaseUnit | undefined;
}

const entries: readonly Entry[] = [
  { names: ['分', 'pt', 'points', 'point'], scale: rational(1), base: 'point' },
  { names: ['人', 'person', 'people', 'persons'], scale: rational(1), base: 'person' },
  { names: ['单', 'order', 'orders'], scale: rational(1), base: 'order' },
  { names: ['次', 'times'], scale: rational(1), base: 'times' },
  { names: ['件', 'item', 'items'], scale: rational(1), base: 'item' },
  { names: ['元', 'yuan', 'CNY'], scale: rational(1), base: 'yuan' },
  { names: ['秒', 's', 'sec', 'second', 'seconds'], scale: rational(1), base: 'second' },
  { names: ['分钟', 'min', 'minute', 'minutes'], scale: rational(60), base: 'second' },
  { names: ['小时', 'h', 'hour', 'hours'], scale: rational(3600), base: 'second' },
  { names: ['天', '日', 'day', 'days'], scale: rational(1), base: 'day' },
  { names: ['周', 'week', 'weeks'], scale: rational(7), base: 'day' },
  { names: ['个月', '月', 'month', 'months'], scale: rational(1), base: 'month' },
  { names: ['年', 'year', 'years'], scale: rational(12), base: 'month' },
  { names: ['%'], scale: rational(1, 100), base: undefined },
  { names: ['百分点', '个百分点', 'pp'], scale: rational(1, 100), base: undefined },
  { names: ['‰'], scale: rational(1, 1000), base: undefined },
  { names: ['倍'], scale: rational(1), base: undefined },
];

/** The words for large counts: units of plain numbers on their own, and prefixes before what is counted (`万元`). */
export const largeCounts: ReadonlyMap<string, Rational> = new Map([
  ['千', rational(1000)],
  ['万', rational(10_000)],
  ['亿', rational(100_000_000)],
]);

const countedNames: ReadonlySet<string> = new Set(['元', '人', '单', '次', '件']);

/** Every unit known without declaration, by each of its spellings; a unit keeps the spelling as its symbol. */
export const knownUnits: ReadonlyMap<string, Unit> = new Map(allUnits().map((unit) => [unit.symbol, unit]));

function allUnits(): readonly Unit[] {
  const plain = entries.flatMap(({ names, scale, base }) =>
    names.map((symbol): Unit => ({ symbol, scale, powers: base === undefined ? {} : { [base]: 1 } })),
  );
  const counted = plain.filter((unit) => countedNames.has(unit.symbol));
  const large = [...largeCounts].flatMap(([prefix, scale]): readonly Unit[] => [
    { symbol: prefix, scale, powers: {} },
    ...counted.map((unit) => ({ symbol: prefix + unit.symbol, scale, powers: unit.powers })),
  ]);
  return [...plain, ...large];
}
