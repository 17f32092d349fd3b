/** Tables made by chance: rows by one number, by labels, or by two keys, that leave things out and contradict each other. */
import type { Chance } from './scorecard.js';

const ratings = ['初', '中', '高'];

/** The rules as text. */
export function tableFrom(next: Chance): string {
  const kinds = [['number'], ['label'], ['number', 'number'], ['number', 'label'], ['label', 'number']][next(5)] ?? [];
  const inputs = kinds.map((kind, place) =>
    kind === 'number'
      ? `输入 键${place} : 次${next(2) === 0 ? '\n  范围 0次..12次' : ''}`
      : `输入 键${place} : 取值 ${ratings.join(', ')}`,
  );
  const rows = Array.from({ length: 1 + next(6) }, () => {
    const cells = kinds.map((kind) => (kind === 'number' ? numberCell(next) : labelCell(next)));
    return `  ${cells.join(', ')} -> ${50 * next(5)}元`;
  });
  const keys = kinds.map((_, place) => `键${place}`).join(', ');
  const otherwise = next(4) === 0 ? ['  否则 -> 0元'] : [];
  return ['标准 样例', '  对象 人员 属于 组', ...inputs, `查表 丁 按 ${keys}`, ...rows, ...otherwise, ''].join('\n');
}

function numberCell(next: Chance): string {
  const [low, width] = [next(10), next(6)];
  switch (next(6)) {
    case 0:
      return '任意';
    case 1:
      return `${low}次`;
    case 2:
      return `${['<', '<=', '>', '>='][next(4)]} ${low}次`;
    default:
      return `${next(3) === 0 ? '(' : '['}${low}次, ${low + width}次${next(2) === 0 ? ')' : ']'}`;
  }
}

function labelCell(next: Chance): string {
  const first = next(3);
  if (next(4) === 0) return '任意';
  return next(3) === 0 ? `${ratings[first]} 或 ${ratings[(first + 1) % 3]}` : `${ratings[first]}`;
}
