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

/** Up to so many rows. All cells are there, so that cohorts have nothing out of the ordinary; or some are not. */
export function anyEdgeRows(most: number = 16): fc.Arbitrary<Row[]> {
  const people = [
    '甲',
    '乙',
    '丙',
    '丁',
    '戊',
    '己',
    '庚',
    '辛',
    ...Array.from({ length: most / 4 }, (_, at) => `p${at}`),
  ];
  return fc.boolean().chain((hasGaps) => {
    const some = (values: fc.Arbitrary<string>): fc.Arbitrary<string> =>
      hasGaps
        ? fc.oneof({ weight: 9, arbitrary: values }, { weight: 1, arbitrary: fc.constantFrom('-', '', '?') })
        : values;
    const row = fc.record({
      person: fc.constantFrom(...people.slice(0, Math.max(8, most / 3))),
      period: fc.constantFrom('2025-01', '2025-02', '2025-03', '2025-05'),
      team: fc.constantFrom('x', 'x', 'y'),
      a: some(numbers()),
      b: some(fc.constantFrom('0', '50', '100', '0.0000001%', '33.3333333%')),
      team_value: fc.constantFrom('1', '2', '9007199254740993'),
      g: some(fc.constantFrom('A', 'B', 'C', 'D')),
      f: some(fc.constantFrom('是', '否')),
    });
    return fc.uniqueArray(row, {
      selector: ({ person, period }) => `${person} ${period}`,
      minLength: 3,
      maxLength: most,
    });
  });
}
