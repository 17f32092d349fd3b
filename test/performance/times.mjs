/** How long something takes: wall clock and processor, median, 95th percentile and least. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc');

/** Runs the work once to warm up, then so many times. */
export function timed(rounds, work) {
  work();
  return Array.from({ length: rounds }, () => once(work));
}

/** One run: wall clock and processor, in milliseconds. */
export function once(work) {
  const [began, clock] = [process.cpuUsage(), performance.now()];
  work();
  return { clock: performance.now() - clock, cpu: process.cpuUsage(began).user / 1000 };
}

export function show(what, times) {
  for (const [kind, name] of [
    ['clock', what],
    ['cpu', `${what}, processor`],
  ]) {
    const sorted = times.map((one) => one[kind]).toSorted((left, right) => left - right);
    const at = (share) =>
      (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN).toFixed(1);
    console.log(`${name.padEnd(34)} median ${at(0.5)} ms   p95 ${at(0.95)} ms   least ${at(0)} ms`);
  }
}

/** What is held after everything that can be let go has been. */
export function heldMemory() {
  collect();
  return process.memoryUsage().heapUsed / 2 ** 20;
}
