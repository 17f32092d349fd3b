/** Positions as editors count them, spans and edits. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyEdits, joinSpans, lineIndex, lineRange, offsetAt, positionAt, span } from '../src/index.js';

it('counts lines ended by LF, CRLF and CR', () => {
  const index = lineIndex('a\nbc\r\nd\re');
  expect(index.starts).toEqual([0, 2, 6, 8]);
  expect(positionAt(index, 3)).toEqual({ line: 2, column: 2 });
  expect(positionAt(index, 8)).toEqual({ line: 4, column: 1 });
  expect(lineRange(index, 2)).toEqual({ start: 2, end: 4 });
});

it('does not count a byte order mark as a column', () => {
  const index = lineIndex('\ufeff标准\n指标');
  expect(positionAt(index, 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt(index, 1)).toEqual({ line: 1, column: 1 });
  expect(positionAt(index, 2)).toEqual({ line: 1, column: 2 });
  expect(offsetAt(index, 1, 1)).toBe(1);
});

it('counts an emoji as two columns, as editors do', () => {
  expect(positionAt(lineIndex('😀x'), 2)).toEqual({ line: 1, column: 3 });
});

it('takes places outside the text as its nearest end', () => {
  const index = lineIndex('ab\ncd');
  expect(positionAt(index, 99)).toEqual({ line: 2, column: 3 });
  expect(positionAt(index, -5)).toEqual({ line: 1, column: 1 });
  expect(offsetAt(index, 1, 99)).toBe(2);
  expect(offsetAt(index, 99, 1)).toBe(3);
  expect(positionAt(lineIndex(''), 0)).toEqual({ line: 1, column: 1 });
  expect(positionAt(lineIndex('\ufeff'), 0)).toEqual({ line: 1, column: 1 });
});

it('finds every offset again from its position', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '标', '\n', '\r', '\r\n', '😀', ' ') });
  fc.assert(
    fc.property(text, fc.nat(40), (source, offset) => {
      const index = lineIndex(source);
      const inside = Math.min(offset, source.length);
      const { line, column } = positionAt(index, inside);
      const found = offsetAt(index, line, column);
      // Only an offset inside a line break has no column of its own.
      expect(found === inside || /[\r\n]/u.test(source.slice(found, inside))).toBe(true);
    }),
  );
});

it('joins spans of one file and keeps the first of two files', () => {
  expect(joinSpans(span('a', 3, 5), span('a', 1, 4))).toEqual(span('a', 1, 5));
  expect(joinSpans(span('a', 3, 5), span('b', 1, 4))).toEqual(span('a', 3, 5));
});

it('applies edits that count in the text before them, in any order', () => {
  const edits = [
    { span: span('f', 6, 8), text: '55' },
    { span: span('f', 0, 0), text: '# ' },
    { span: span('f', 2, 4), text: '' },
  ];
  expect(applyEdits('ab->cd45%', edits)).toBe('# abcd55%');
});

it('leaves out the later of two edits that overlap', () => {
  const edits = [
    { span: span('f', 0, 3), text: 'x' },
    { span: span('f', 2, 4), text: 'y' },
  ];
  expect(applyEdits('abcd', edits)).toBe('xd');
});

it('keeps the order of insertions at one place', () => {
  const edits = [
    { span: span('f', 1, 1), text: '1' },
    { span: span('f', 1, 1), text: '2' },
  ];
  expect(applyEdits('ab', edits)).toBe('a12b');
});
