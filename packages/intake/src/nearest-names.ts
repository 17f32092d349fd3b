/** Whose a name may be: the people whose names differ from it in no more than the shop in front of it, or by a slip. */
import { nearest } from '@kaohe/diagnostics';
import { personKey } from './who.js';

/** At most three people, the likeliest first; none where nobody's name is near. */
export function nearestNames(nick: string, people: readonly string[]): readonly string[] {
  const own = ownName(personKey(nick));
  const bare = own ?? personKey(nick);
  const isSame = (person: string): boolean => personKey(person) === bare || ownName(personKey(person)) === bare;
  const isInside = (person: string): boolean => {
    const name = personKey(person);
    return (name.length > 1 && bare.includes(name)) || (bare.length > 1 && name.includes(bare));
  };
  const found = [...people.filter(isSame), ...people.filter(isInside)];
  // one letter of two is another name, not a slip
  const slip = found.length > 0 || [...bare].length < 3 ? undefined : nearest(bare, people);
  return [...new Set([...found, ...(slip === undefined ? [] : [slip])])]
    .filter((person) => personKey(person) !== personKey(nick))
    .slice(0, 3);
}

/** `小美` of `青柠:小美`: platforms put the shop's name in front. */
export function ownName(nick: string): string | undefined {
  const [, own = ''] = /^[^:：]+[:：]\s*(.+)$/.exec(nick) ?? [];
  return own === '' ? undefined : own;
}
