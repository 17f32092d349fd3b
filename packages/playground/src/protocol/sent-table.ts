/** How a sheet goes from the worker to the page: of indicators that are as they were, only which they are, and everybody's names once. What did not
 * change stays the same object, so that it is not drawn again. */
import { isAlike } from './alike.js';
import type { Indicator, RulesTable } from './rules-table.js';

/** It under way. */
export interface SentTable extends Omit<RulesTable, 'indicators' | 'people'> {
  /** An indicator, or the place it had in the sheet that was sent before. */
  readonly indicators: readonly (Indicator | number)[];
  /** `same` are those of the sheet that was sent before. */
  readonly people: RulesTable['people'] | 'same';
}

/** The worker's end of the line; it remembers the last sheet that went over it. */
export function tableSender(): (table: RulesTable) => SentTable {
  let last: RulesTable | undefined;
  return (table) => {
    const before = last;
    last = table;
    if (before === undefined) return table;
    const places = new Map(before.indicators.map(({ id }, place) => [id, place]));
    return {
      ...table,
      indicators: table.indicators.map((indicator) => {
        const place = places.get(indicator.id) ?? -1;
        return isAlike(before.indicators[place], indicator) ? place : indicator;
      }),
      people: isAlike(before.people, table.people) ? 'same' : table.people,
    };
  };
}

/** The page's end of it. */
export function tableReceiver(): (sent: SentTable) => RulesTable {
  let last: RulesTable | undefined;
  return ({ indicators, people, ...sent }) => {
    last = {
      ...sent,
      indicators: indicators.flatMap((one) => (typeof one === 'number' ? (last?.indicators[one] ?? []) : one)),
      people: people === 'same' ? (last?.people ?? []) : people,
    };
    return last;
  };
}
