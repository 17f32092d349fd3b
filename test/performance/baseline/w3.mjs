/** W3 written by hand: W1, then how many months in a row each person has had an A, in one pass over months in order. */
import { roomFor as roomForW1, runW1 } from './w1.mjs';

export function roomFor(count) {
  return { ...roomForW1(count), streak: new Int32Array(count), streakPay: new Int32Array(count) };
}

export function runW3(columns, room) {
  runW1(columns, room);
  const { count, person, month } = columns;
  const { grade, streak, streakPay } = room;
  let [lastPerson, lastMonth, length] = [-1, -1, 0];
  for (let row = 0; row < count; row += 1) {
    const goesOn = person[row] === lastPerson && month[row] === lastMonth + 1;
    length = grade[row] === 0 ? (goesOn ? length + 1 : 1) : 0;
    streak[row] = length;
    streakPay[row] = length >= 3 ? 30_000 : length === 2 ? 10_000 : 0;
    lastPerson = person[row];
    lastMonth = month[row];
  }
}
