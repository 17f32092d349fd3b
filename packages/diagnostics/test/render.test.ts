/** Diagnostics as people, editors and programs see them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type Diagnostic,
  diagnose,
  displayWidth,
  type Painter,
  padEnd,
  padStart,
  renderConcise,
  renderDiagnostic,
  span,
  toJson,
  truncate,
  truncateStart,
} from '../src/index.js';

function unknownAt(
  text: string,
  marked: string,
): { readonly files: ReadonlyMap<string, string>; readonly found: Diagnostic } {
  const start = text.indexOf(marked);
  const place = span('售前.kpi', start, start + marked.length);
  return {
    files: new Map([['售前.kpi', text]]),
    found: diagnose('names/unknown', place, { name: marked, suggestion: '' }),
  };
}

/** The text right above the carets of the first frame, by display columns. */
function underlined(rendered: string): string {
  const lines = rendered.split('\n');
  const at = lines.findIndex((line) => line.includes('^'));
  const carets = lines[at] ?? '';
  const source = lines[at - 1] ?? '';
  const from = displayWidth(carets.slice(0, carets.indexOf('^')));
  const to = displayWidth(carets);
  let column = 0;
  let result = '';
  for (const { segment } of new Intl.Segmenter('und').segment(source)) {
    if (column >= from && column < to) result += segment;
    column += displayWidth(segment);
  }
  return result;
}

it('draws what, where, why and what to do', () => {
  const text = '指标 订单转化率\n  45% <= x < 50% -> 60\n';
  const files = new Map([['售前.kpi', text]]);
  const found = diagnose('scoring/band-gap', span('售前.kpi', 12, 26), {
    kpi: '订单转化率',
    gap: '50% <= x < 55%',
    witness: '52%',
    gives: 'points',
  });
  expect(renderDiagnostic(found, files, 'zh')).toBe(
    [
      '错误  「订单转化率」的分段有缺口：50% <= x < 55%  [scoring/band-gap]',
      '  ┌─ 售前.kpi:2:4',
      ' 2│   45% <= x < 50% -> 60',
      '  │    ^^^^^^^^^^^^^^',
      '  ├─ 结果是 52% 的人没有得分，也就没有总分',
      '  └─ 建议：把相邻的分段放宽，或者加一行：否则 -> …',
    ].join('\n'),
  );
});

it('puts carets under wide characters, emoji, tabs and combining marks', () => {
  for (const before of ['', '指标 ', 'ａｂ，', '👩‍👩‍👧 😀', '\t\t', 'e\u0301 ', '\ufeff', '한글 ']) {
    for (const marked of ['转化率', 'abc', '😀', 'ｋｐｉ']) {
      const { files, found } = unknownAt(`${before}${marked} = 1`, marked);
      expect(underlined(renderDiagnostic(found, files, 'zh')), JSON.stringify(before + marked)).toBe(marked);
    }
  }
});

it('marks the end of the file with one caret', () => {
  const files = new Map([['a.kpi', 'kpi x =']]);
  const found = diagnose('syntax/unexpected-token', span('a.kpi', 7, 7), {
    found: 'end-of-file',
    expected: 'expression',
  });
  const lines = renderDiagnostic(found, files, 'en').split('\n');
  expect(lines[2]).toBe(' 1│ kpi x =');
  expect(lines[3]).toBe('  │        ^');
});

it('shows the first line of a span over several lines, without its line break', () => {
  const files = new Map([['a.kpi', 'one\r\ntwo\r\nthree']]);
  const found = diagnose('syntax/header-missing', span('a.kpi', 5, 15), {});
  const lines = renderDiagnostic(found, files, 'en').split('\n');
  expect(lines.slice(2, 4)).toEqual([' 2│ two', '  │ ^^^']);
});

it('cuts a line of ten million characters around the span', () => {
  const text = `${'前'.repeat(5_000_000)}错词${'x'.repeat(5_000_000)}`;
  const { files, found } = unknownAt(text, '错词');
  const rendered = renderDiagnostic(found, files, 'zh', { width: 60 });
  expect(underlined(rendered)).toBe('错词');
  const source = rendered.split('\n')[2] ?? '';
  expect(displayWidth(source)).toBeLessThanOrEqual(60);
  expect(source).toMatch(/│ ….*….*$|│ ….*…$/u);
});

it('cuts a span longer than the frame', () => {
  const files = new Map([['a.csv', 'x'.repeat(1_000_000)]]);
  const found = diagnose('data/quote-open', span('a.csv', 0, 1_000_000), {});
  for (const line of renderDiagnostic(found, files, 'en', { width: 50 }).split('\n').slice(1, 4)) {
    expect(displayWidth(line)).toBeLessThanOrEqual(50);
  }
});

it('lets no control character of a source or a file name through', () => {
  const files = new Map([['a\u001b]0;x\u0007.csv', 'name\u001b[2J\u202e,1']]);
  const found = diagnose('data/control-character', span('a\u001b]0;x\u0007.csv', 4, 8), {});
  // biome would take the escape in a pattern for a slip, so the characters are counted instead.
  const shown = `${renderDiagnostic(found, files, 'en')}${renderConcise(found, files, 'en')}`;
  expect(
    [...shown].filter((character) => character === '\u001b' || character === '\u202e' || character === '\u0007'),
  ).toEqual([]);
});

it('shows related places and never more than twelve lines', () => {
  const files = new Map([['a.kpi', 'kpi a\nkpi a\nkpi a\nkpi a\nkpi a']]);
  const others = [0, 12, 18, 24].map((start) => span('a.kpi', start + 4, start + 5));
  const fixes = [
    { id: 'rename' as const, args: { was: 'a', now: 'b' }, edits: [{ span: span('a.kpi', 10, 11), text: 'b' }] },
  ];
  const rendered = renderDiagnostic(
    diagnose('names/duplicate', span('a.kpi', 10, 11), { name: 'a' }, { related: others, fixes }),
    files,
    'en',
  );
  const lines = rendered.split('\n');
  expect(lines.length).toBeLessThanOrEqual(12);
  expect(rendered).toContain('┌─ a.kpi:1:5');
  expect(lines.at(-1)).toBe('  └─ fix: replace `a` by `b`');
});

it('shows a case, and says what does not come out', () => {
  const witness = { given: [{ name: 'x', value: '47.5%' }], shows: [{ name: 'x.score', value: '' }] };
  const found = diagnose('scoring/band-shadowed', span('a.kpi', 0, 1), { kpi: 'x', row: '>= 1' }, { witness });
  const rendered = renderDiagnostic(found, new Map([['a.kpi', 'x']]), 'en');
  expect(rendered).toContain('├─ example: x = 47.5% → x.score has no result');
  expect(toJson([found], new Map(), 'en')[0]?.witness).toEqual(witness);
});

it('keeps one gutter for all line numbers of a diagnostic', () => {
  const files = new Map([['a.kpi', '\n'.repeat(1200)]]);
  const found = diagnose(
    'names/duplicate',
    span('a.kpi', 1100, 1100),
    { name: 'a' },
    { related: [span('a.kpi', 2, 2)] },
  );
  const bars = renderDiagnostic(found, files, 'en')
    .split('\n')
    .slice(1)
    .map((line) => line.search(/[┌│├└]/u));
  expect(new Set(bars)).toEqual(new Set([4]));
});

it('says what it can about a file that is not there, and about no file at all', () => {
  const missing = diagnose('host/file-not-found', span('none.kpi', 0, 0), { path: 'none.kpi' });
  expect(renderDiagnostic(missing, new Map(), 'en').split('\n')).toHaveLength(4);
  const usage = diagnose('host/usage', span('', 0, 0), { detail: 'x' });
  expect(renderDiagnostic(usage, () => undefined, 'en').split('\n')).toHaveLength(3);
  expect(renderConcise(usage, new Map(), 'en')).toBe('error host/usage the command cannot be carried out: x');
});

it('gives editors one line with file, line and column', () => {
  const { files, found } = unknownAt('标准 甲\n指标 乙 = 丙', '丙');
  expect(renderConcise(found, files, 'zh')).toBe('售前.kpi:2:8: error names/unknown 没有叫「丙」的东西');
});

it('colors through the painter it is given, and draws plain lines on request', () => {
  const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
  const color: Painter = { error: tag('e'), warning: tag('w'), hint: tag('h'), dim: tag('d'), bold: tag('b') };
  const { files, found } = unknownAt('a = b', 'b');
  const rendered = renderDiagnostic(found, files, 'en', { color });
  expect(rendered).toContain('<e>error</e>: <b>nothing is called `b`</b>');
  expect(renderDiagnostic(found, files, 'en', { ascii: true })).not.toMatch(/[┌│├└─]/u);
});

it('sees a text that changed under the same name', () => {
  const files = new Map([['a.kpi', 'x']]);
  const found = diagnose('syntax/header-missing', span('a.kpi', 2, 3), {});
  expect(renderConcise(found, files, 'en')).toMatch(/^a\.kpi:1:2/u);
  files.set('a.kpi', '\n\ny');
  expect(renderConcise(found, files, 'en')).toMatch(/^a\.kpi:3:1/u);
});

it('keeps keys and codes of JSON over languages', () => {
  const { files, found } = unknownAt('a = b', 'b');
  const [zh] = toJson([found], files, 'zh');
  const [en] = toJson([found], files, 'en');
  expect(Object.keys(zh ?? {})).toEqual(Object.keys(en ?? {}));
  expect(en).toEqual({
    code: 'names/unknown',
    severity: 'error',
    span: { file: '售前.kpi', start: { offset: 4, line: 1, column: 5 }, end: { offset: 5, line: 1, column: 6 } },
    what: 'nothing is called `b`',
    why: expect.any(String),
    next: expect.any(String),
    args: { name: 'b', suggestion: '' },
    related: [],
    fixes: [],
  });
  expect(JSON.parse(JSON.stringify(en))).toEqual(en);
});

it('measures display width as terminals do', () => {
  const widths: readonly (readonly [string, number])[] = [
    ['abc', 3],
    ['订单', 4],
    ['Ａ：', 4],
    ['e\u0301', 1],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['🇨🇳', 2],
    ['“—”', 3],
    ['ｱ', 1],
    ['가', 2],
    ['\u200b', 0],
  ];
  for (const [text, width] of widths) expect(displayWidth(text), text).toBe(width);
});

it('pads and cuts by display width', () => {
  expect(padEnd('订单', 6)).toBe('订单  ');
  expect(padStart('订单', 5)).toBe(' 订单');
  expect(padEnd('订单', 2)).toBe('订单');
  expect(truncate('订单转化率', 10)).toBe('订单转化率');
  expect(truncate('订单转化率', 8)).toBe('订单转…');
  expect(truncateStart('订单转化率', 8)).toBe('…转化率');
  expect(truncate('abc', 0)).toBe('');
});

it('a text takes the same columns whether it is measured in one look or by what people see', () => {
  const plain = fc.constantFrom('a', ' ', '9', '销', '：', '（', '「', '、', '％', '龥');
  fc.assert(
    fc.property(fc.array(plain), (characters) => {
      // a combining mark takes no column, and makes the text one that has to be looked at closely
      expect(displayWidth(`${characters.join('')}\u0301`)).toBe(displayWidth(characters.join('')));
    }),
  );
});
