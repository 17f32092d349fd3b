/** Guesses what separates the cells of a text: comma, semicolon or tab. */
import type { Delimiter } from './table.js';

const candidates: readonly Delimiter[] = [',', '\t', ';'];
const sampledLines = 30;
const sampledCharacters = 65_536;

/** The delimiter that cuts most of the first lines into the same number of cells; of equals the one that cuts finer. */
export function delimiterOf(text: string): Delimiter {
  const counts = countsPerLine(text.slice(0, sampledCharacters));
  let best: Delimiter = ',';
  let bestRank = 0;
  for (const candidate of candidates) {
    const rank = rankOf(counts.map((line) => line.get(candidate) ?? 0).filter((count) => count > 0));
    if (rank > bestRank) {
      best = candidate;
      bestRank = rank;
    }
  }
  return best;
}

/** How often each delimiter stands outside of quotes, line by line. */
function countsPerLine(text: string): readonly ReadonlyMap<string, number>[] {
  const lines: Map<string, number>[] = [];
  let line = new Map<string, number>();
  let isQuoted = false;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (character === '\n' || character === '\r') {
      if (line.size > 0) lines.push(line);
      line = new Map();
      if (lines.length >= sampledLines) return lines;
    } else if (character === ',' || character === ';' || character === '\t') {
      line.set(character, (line.get(character) ?? 0) + 1);
    }
  }
  if (line.size > 0) lines.push(line);
  return lines;
}

/** Lines that agree on the commonest count weigh most, then that count. */
function rankOf(counts: readonly number[]): number {
  const frequency = new Map<number, number>();
  for (const count of counts) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let rank = 0;
  for (const [count, lines] of frequency) rank = Math.max(rank, lines * 10_000 + Math.min(count, 9_999));
  return rank;
}
