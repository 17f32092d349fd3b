/** Cases written in Markdown: a heading names a case, its code fences hold the files and what is expected of them. */

/** A code fence. `start` and `end` are offsets of its content in the document. */
export interface Fence {
  /** The first word behind the backticks: `kpi`, `csv`, `results`. */
  readonly kind: string;
  /** The other words: the name of a file. */
  readonly name: string;
  /** The content as it counts: marks and line breaks as written, escapes replaced where the fence asks for it. */
  readonly text: string;
  /** True where the info string ends in `escaped`. */
  readonly escaped: boolean;
  readonly start: number;
  readonly end: number;
}

export interface MarkdownCase {
  readonly name: string;
  /** Line of the heading, counted from 1. */
  readonly line: number;
  readonly fences: readonly Fence[];
}

/** The cases of a document: every `##` heading that has a fence below it. */
export function readCases(document: string): readonly MarkdownCase[] {
  const cases: { name: string; line: number; fences: Fence[] }[] = [];
  let open: { readonly mark: string; readonly info: string; readonly start: number } | undefined;
  let offset = 0;
  let number = 0;
  for (const line of document.split('\n')) {
    number += 1;
    const mark = /^(`{3,})(.*)$/.exec(line);
    if (open !== undefined) {
      if (mark?.[1] === open.mark && mark[2]?.trim() === '') {
        cases.at(-1)?.fences.push(fenceFrom(open.info, document.slice(open.start, offset), open.start));
        open = undefined;
      }
    } else if (mark) {
      open = { mark: mark[1] ?? '', info: mark[2]?.trim() ?? '', start: offset + line.length + 1 };
    } else if (line.startsWith('## ')) {
      cases.push({ name: line.slice(3).trim(), line: number, fences: [] });
    }
    offset += line.length + 1;
  }
  return cases.filter((one) => one.fences.length > 0);
}

/** The fences of a case of that kind, in order. */
export function fencesOf(one: MarkdownCase, ...kinds: readonly string[]): readonly Fence[] {
  return one.fences.filter((fence) => kinds.includes(fence.kind));
}

function fenceFrom(info: string, content: string, start: number): Fence {
  const words = info.split(/\s+/);
  const escaped = words.at(-1) === 'escaped';
  const [kind = '', ...name] = escaped ? words.slice(0, -1) : words;
  return {
    kind,
    name: name.join(' '),
    text: escaped ? unescaped(content) : content,
    escaped,
    start,
    end: start + content.length,
  };
}

/** `\u{200b}` is that character, `\repeat{3:ab}` is `ababab`: for what cannot or should not stand in a document. */
function unescaped(text: string): string {
  return text
    .replace(/\\u\{([0-9a-fA-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/\\repeat\{(\d+):([^}]*)\}/g, (_, count: string, piece: string) => piece.repeat(Number(count)));
}
