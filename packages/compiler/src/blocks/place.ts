/** Places in pieces of a file become places in the file. */
import type { Span } from '@kaohe/diagnostics';

/** Where a piece stands in its file. */
export interface Home {
  readonly file: string;
  readonly start: number;
}

/** The home of a piece, by the name under which it was read; undefined for what is no piece. */
export type HomeOf = (piece: string) => Home | undefined;

/** Plain data with every place in it moved to where its piece stands. What holds no such place stays the same object. */
export function placed<T>(value: T, homeOf: HomeOf): T {
  if (typeof value !== 'object' || value === null) return value;
  // What comes out has the shape of what goes in.
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => placed(item, homeOf));
    return (items.every((item, index) => item === value[index]) ? value : items) as T;
  }
  if (isSpan(value)) return placedSpan(value, homeOf) as T;
  const source = value as Readonly<Record<string, unknown>>;
  let copy: Record<string, unknown> | undefined;
  for (const key in source) {
    const part = placed(source[key], homeOf);
    if (part === source[key]) continue;
    copy ??= { ...source };
    copy[key] = part;
  }
  return (copy ?? value) as T;
}

/** The place in the file. */
export function placedSpan(span: Span, homeOf: HomeOf): Span {
  const home = homeOf(span.file);
  return home === undefined ? span : { file: home.file, start: home.start + span.start, end: home.start + span.end };
}

function isSpan(value: object): value is Span {
  return 'file' in value && typeof value.file === 'string' && 'start' in value && typeof value.start === 'number';
}
