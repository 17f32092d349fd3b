/** Random rows that aim at edges: whole teams without gaps, ties, zeros, numbers of the size up to which floats are exact, and far smaller ones. */
import fc from 'fast-check';
import type { Row } from './build.js';

const edges = [
  '9007199254740991',
  '-9007199254740991',
  '9007199254740992',
  '94906267',
  '-94906265.5',
  '3002399751580331',
];
const tiny = ['0.0000001', '-0.000000001', '0.3333333333', '123456789.123456789'];
const plain = ['0', '1', '2', '-1', '0.5', '3'];

/** Few different values make ties; a gap here and there. */
function numbers(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom(...plain) },
    { weight: 2, arbitrary: fc.constantFrom(...edges) },
    { weight: 2, arbitrary: fc.constantFrom(...tiny) },
  );
}

/** All cells of these rows are there, so that cohorts have nothing out of the ordinary; or some are not. */
export function anyEdgeRows(): fc.Arbitrary<Row[]> {
  return fc.boolean().chain((hasGaps) => {
    const some = (values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
      hasGaps
        ? fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: fc.constantFrom('-', '', '?') })
        : values;
    const row = fc.record({
      person: fc.constantFrom('甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'),
      period: fc.constantFrom('2025-01', '2025-02', '2025-03', '2025-05'),
      team: fc.constantFrom('x', 'x', 'y'),
      a: some(numbers()),
      b: some(fc.constantFrom('0', '50', '100', '0.0000001%', '33.3333333%')),
      team_value: fc.constantFrom('1', '2', hasGaps ? '9007199254740993' : '7'),
      g: some(fc.constantFrom('A', 'B', 'C', 'D')),
      f: some(fc.constantFrom('是', '否')),
    });
    return fc.uniqueArray(row, {
      selector: ({ person, period }) => `${person} ${period}`,
      minLength: 3,
      maxLength: 16,
    });
  });
}

/** So many rows from a seed: the same values, faster than one by one. */
export function manyEdgeRows(seed: number, count: number): Row[] {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = (values: readonly string[]): string => values[next(values.length)] ?? '';
  // every other shop has nothing out of the ordinary
  const isCalm = next(2) === 0;
  const sizes = isCalm ? ['94906267', '3002399751580331'] : [...edges, ...tiny];
  const cell = (values: readonly string[]): string => (!isCalm && next(10) === 0 ? pick(['-', '', '?']) : pick(values));
  const periods = ['2025-01', '2025-02', '2025-03', '2025-05'];
  return Array.from({ length: count }, (_, place) => ({
    person: `p${Math.floor(place / periods.length)}`,
    period: periods[place % periods.length] ?? '',
    team: `t${Math.floor(place / 60)}`,
    a: cell([...plain, ...plain, ...plain, ...sizes]),
    b: cell(['0', '50', '100', '0.0000001%', '33.3333333%']),
    team_value: pick(isCalm ? ['1', '2', '7'] : ['1', '2', '9007199254740993']),
    g: cell(['A', 'B', 'C', 'D']),
    f: cell(['是', '否']),
  }));
}
