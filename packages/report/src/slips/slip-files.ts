/** Names of files for slips that every system takes and that tell no more than may be told. */
import type { Slip } from '@kaohe/handbook';

const longest = 60;

/** One name per slip, all different also where capitals do not count; masked slips are numbered. */
export function slipFileNames(slips: readonly Slip[], mask: boolean): readonly string[] {
  const taken = new Set<string>();
  return slips.map(({ person, period }, place) => {
    const stem = `${safe(period)}-${mask ? String(place + 1).padStart(3, '0') : safe(person)}`;
    let name = `${stem}.html`;
    for (let more = 2; taken.has(name.toLowerCase()); more += 1) name = `${stem}-${more}.html`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function safe(text: string): string {
  const plain = [...text.normalize('NFC').replaceAll(/[^\p{L}\p{N}-]+/gu, '_')].slice(0, longest).join('');
  return plain === '' ? '_' : plain;
}
