/** What changes between two texts, line by line, as `diff` writes it: one stretch with three lines around it. */
import type { Painter } from '@kaohe/diagnostics';

const around = 3;

/** The changed stretch; lines before and after that are equal are left out but for a few. */
export function lineDifference(name: string, before: string, after: string, paint: Painter): string {
  const old = before.split('\n');
  const fresh = after.split('\n');
  let start = 0;
  while (start < old.length && start < fresh.length && old[start] === fresh[start]) start += 1;
  let end = 0;
  while (end < Math.min(old.length, fresh.length) - start && old.at(-1 - end) === fresh.at(-1 - end)) end += 1;
  const from = Math.max(0, start - around);
  const lines = [
    `--- ${name}`,
    `+++ ${name}`,
    `@@ -${from + 1},${old.length - end - from} +${from + 1},${fresh.length - end - from} @@`,
    ...old.slice(from, start).map((line) => ` ${line}`),
    ...old.slice(start, old.length - end).map((line) => paint.error(`-${line}`)),
    ...fresh.slice(start, fresh.length - end).map((line) => paint.hint(`+${line}`)),
    ...old.slice(old.length - end, old.length - Math.max(0, end - around)).map((line) => ` ${line}`),
  ];
  return `${lines.join('\n')}\n`;
}
