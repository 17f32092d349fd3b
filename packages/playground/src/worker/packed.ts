/** Plain data with whole numbers of any size as text, from the build of the page to the worker. Both are of one build: no version is needed. */

/** The data as text; what is undefined is left out. */
export function packed(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) => {
    if (typeof one === 'bigint') return `${one}n`;
    if (typeof one === 'string' && whole.test(one)) throw new Error(`a text looks like a number: ${one}`);
    return one;
  });
}

/** What was packed. */
export function unpacked(text: string): unknown {
  return JSON.parse(text, (_, one: unknown) =>
    typeof one === 'string' && whole.test(one) ? BigInt(one.slice(0, -1)) : one,
  );
}

const whole = /^-?\d+n$/;
