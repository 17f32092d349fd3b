/** People as dots on a line of bands. Those at nearly the same place stand above each other. */

/** In pixels, with the line around it. */
export const dotSize = 7;

/** So many stand above each other; more would hide what is above. */
export const mostAbove = 4;

/** Places that cannot be told apart, from one end of the line to the other. */
const places = 70;

/** How many dots each has below itself, by where they stand: shares of the line. */
export function heightsOf(shares: readonly number[]): readonly number[] {
  const counts = new Map<number, number>();
  return shares.map((share) => {
    const place = Math.round(share * places);
    const height = counts.get(place) ?? 0;
    counts.set(place, height + 1);
    return height;
  });
}

/** What `crowdPath` is drawn in: a thousand wide, as high as the dots above each other. */
export const crowdBox = `0 0 1000 ${mostAbove * dotSize}`;

/** A dot for each: points without length, which round ends make visible. */
export function crowdPath(shares: readonly number[], heights: readonly number[]): string {
  return shares
    .flatMap((share, index) => {
      const height = heights[index] ?? 0;
      // Behind those above each other there is nothing more to be seen.
      if (height >= mostAbove) return [];
      return [`M${Math.round(share * 1000)} ${(mostAbove - height - 0.5) * dotSize}h0`];
    })
    .join('');
}
