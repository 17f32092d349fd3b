/** The base units every other unit is made of, and the symbol each is printed with. */

/** The base units known without declaration. Days and months stand alone: no fixed number of seconds or days makes one. */
export type BaseUnit = 'point' | 'person' | 'order' | 'times' | 'item' | 'yuan' | 'second' | 'day' | 'month';

const symbols: Readonly<Record<BaseUnit, string>> = {
  point: '分',
  person: '人',
  order: '单',
  times: '次',
  item: '件',
  yuan: '元',
  second: '秒',
  day: '天',
  month: '个月',
};

const symbolOf: ReadonlyMap<string, string> = new Map(Object.entries(symbols));

/** The symbol of a base unit; a unit that an author declared is its own symbol. */
export function baseSymbol(base: string): string {
  return symbolOf.get(base) ?? base;
}
