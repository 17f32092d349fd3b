/** What cannot be done with an indicator in the sheet, each with the reason. */
import type { Indicator, Obstacle } from '../../protocol/rules-table.js';
import { ownIndicators } from './indicators.js';
import type { Sources } from './sources.js';
import { userOf } from './uses.js';

/** The obstacles of an indicator; what is not among them can be done. */
export function obstaclesOf(
  sources: Sources,
  { id, rows, weight }: Pick<Indicator, 'id' | 'rows' | 'weight'>,
): Indicator['obstacles'] {
  const own = ownIndicators(sources).map(({ name }) => name?.text);
  const place = own.indexOf(id);
  const isOwn = sources.declaration('kpi', id)?.span.file === sources.entry;
  const user = userOf(sources, id);
  const order: Obstacle = isOwn ? { kind: 'in-brackets' } : { kind: 'order-of-standard' };
  return {
    'add-row': rows.length === 0 ? { kind: 'no-rows' } : isOwn ? undefined : { kind: 'rows-of-standard' },
    'move-up': place < 0 ? order : place === 0 ? { kind: 'first' } : undefined,
    'move-down': place < 0 ? order : place === own.length - 1 ? { kind: 'last' } : undefined,
    rest: weight?.target === undefined ? { kind: 'no-weight' } : undefined,
    remove: user !== undefined ? { kind: 'used', by: user } : isOwn && place < 0 ? { kind: 'in-brackets' } : undefined,
  };
}
