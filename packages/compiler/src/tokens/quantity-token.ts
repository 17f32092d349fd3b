/** The one token that is matched by hand: a number together with the unit that stands right behind it. */
import { unitNames } from '@kaohe/quantity';

const number = /[0-9０-９]{1,3}(?:[,，][0-9]{3})+(?:\.[0-9]+)?(?=[^0-9])|[0-9０-９]+(?:[.．][0-9０-９]+)?/y;
const adjacentUnit = /[A-Za-z%％‰℃\u3400-\u4dbf\u4e00-\u9fff]+(?:[/／][A-Za-z\u3400-\u4dbf\u4e00-\u9fff]+)*/y;
const spacedUnit = /[ \t]([A-Za-z]{2,12}|[\u4e00-\u9fff]{1,3})(?![A-Za-z0-9_\u4e00-\u9fff])/y;
/** Units that may stand behind a blank, as in `5 people` and `100 分`. */
const spacedUnits: ReadonlySet<string> = new Set(
  unitNames().filter((name) => name.length > 1 || !/[A-Za-z%]/.test(name)),
);

/**
 * Matches `55%`, `1元/分`, `￥300`, `1,200元`, `5 people` at `offset`. A bare number is not a quantity. Thousands separators are read only
 * where a unit or a money sign shows that they are no list: `max(1,200)` stays two arguments.
 */
export function matchQuantity(text: string, offset: number): [string] | null {
  const first = text.charAt(offset);
  const sign = first === '￥' || first === '¥';
  const start = sign ? offset + 1 : offset;
  const digits = matchAt(number, text, start);
  if (digits === undefined) return null;
  const end = start + digits.length;
  if (sign) return [text.slice(offset, end)];
  const unit = matchAt(adjacentUnit, text, end);
  if (unit !== undefined) return [text.slice(offset, end + unit.length)];
  const spaced = matchAt(spacedUnit, text, end);
  if (spaced !== undefined && spacedUnits.has(spaced.slice(1))) return [text.slice(offset, end + spaced.length)];
  return null;
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
