/** What people type into a cell of the sheet, as the rules write it: full-width characters, a unit left out, separators. */
import { numberFromHumanText } from '@kaohe/quantity';

const full = /[\uff01-\uff5e]/g;

/** The text to write; undefined where it is no number although there was one. Comparisons and words are taken as they are. */
export function enteredText(text: string, was: string): string | undefined {
  const plain = text
    .replaceAll(full, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replaceAll('\u3000', ' ')
    .trim();
  if (!/\d/.test(was)) return plain === '' || /["#\n]/.test(plain) ? undefined : plain;
  const bare = plain.replaceAll(/[,\s]/g, '').replace(/^[¥￥]/, '');
  const isDate = /^\d{4}-\d{2}-\d{2}$/.test(bare);
  if (isDate) return bare;
  if (bare === '' || numberFromHumanText(bare) === undefined) return undefined;
  const unit = /[\d.]([^\d.,\s].*)$/.exec(was.trim())?.[1] ?? '';
  return /^-?[\d.]+$/.test(bare) ? `${bare}${unit}` : bare;
}
