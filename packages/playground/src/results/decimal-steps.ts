/** Decimals on a slider: a value by the number of its step and back, as whole numbers of the last place, so that nothing is rounded. */

/** A stretch of decimals cut into equal steps. */
export interface Steps {
  readonly least: string;
  readonly most: string;
  readonly step: string;
}

/** How many steps there are. */
export function countOf({ least, most, step }: Steps): number {
  const places = placesOf(least, most, step);
  return Number((whole(most, places) - whole(least, places)) / whole(step, places));
}

/** The decimal that many steps from the least. */
export function valueAt({ least, most, step }: Steps, index: number): string {
  const places = placesOf(least, most, step);
  return printed(whole(least, places) + whole(step, places) * BigInt(index), places);
}

/** The step a decimal is at or just above. */
export function indexOf({ least, most, step }: Steps, value: string): number {
  const places = placesOf(least, most, step, value);
  const index = (whole(value, places) - whole(least, places)) / whole(step, places);
  return Math.max(0, Math.min(countOf({ least, most, step }), Number(index)));
}

/** Whether a text is a decimal. */
export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

function placesOf(...decimals: readonly string[]): number {
  return Math.max(...decimals.map((text) => text.split('.')[1]?.length ?? 0));
}

function whole(text: string, places: number): bigint {
  const [above = '0', below = ''] = text.replace('-', '').split('.');
  const digits = BigInt(above + below.padEnd(places, '0'));
  return text.startsWith('-') ? -digits : digits;
}

function printed(value: bigint, places: number): string {
  const digits = `${value < 0n ? -value : value}`.padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`.replace(/\.?0+$/, '');
  return value < 0n ? `-${text}` : text;
}
