/** As much of Markdown as our documents are written in, as data: nothing in it becomes markup by itself. */

/** A stretch of a line. */
export interface Piece {
  readonly kind: 'text' | 'code' | 'strong';
  readonly text: string;
}

export type Line = readonly Piece[];

export type Block =
  | { readonly kind: 'heading'; readonly level: number; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[] }
  | { readonly kind: 'table'; readonly head: readonly Line[]; readonly rows: readonly (readonly Line[])[] }
  | { readonly kind: 'code'; readonly language: string; readonly text: string };

/** The blocks of a document, in their order. */
export function blocksOf(document: string): readonly Block[] {
  const lines = document.split(/\r?\n/);
  const blocks: Block[] = [];
  let at = 0;
  const take = (isMore: (line: string) => boolean): readonly string[] => {
    const from = at;
    while (at < lines.length && isMore(lines[at] ?? '')) at += 1;
    return lines.slice(from, at);
  };
  while (at < lines.length) {
    const line = lines[at] ?? '';
    const [, fence, language = ''] = /^(```+)(\w*)/.exec(line) ?? [];
    const [, hashes = '', title = ''] = /^(#+)\s+(.*)$/.exec(line) ?? [];
    if (line.trim() === '') at += 1;
    else if (fence !== undefined) {
      at += 1;
      blocks.push({ kind: 'code', language, text: take((one) => !one.startsWith(fence)).join('\n') });
      at += 1;
    } else if (hashes !== '') {
      at += 1;
      blocks.push({ kind: 'heading', level: hashes.length, line: lineOf(title) });
    } else if (line.startsWith('|')) blocks.push(tableOf(take((one) => one.startsWith('|'))));
    else if (isItem(line)) blocks.push(listOf(take((one) => isItem(one) || /^\s+\S/.test(one))));
    else blocks.push({ kind: 'paragraph', line: lineOf(take(isPlain).join(' ')) });
  }
  return blocks;
}

function isItem(line: string): boolean {
  return /^(?:[-*]|\d+\.)\s/.test(line);
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && !/^(?:```|#+\s|\|)/.test(line) && !isItem(line);
}

function listOf(lines: readonly string[]): Block {
  const items: string[] = [];
  for (const line of lines) {
    // What is indented goes on with the item above.
    if (isItem(line)) items.push(line.replace(/^(?:[-*]|\d+\.)\s+/, ''));
    else items.push(`${items.pop() ?? ''} ${line.trim()}`);
  }
  return { kind: 'list', items: items.map(lineOf) };
}

function tableOf(lines: readonly string[]): Block {
  const rows = lines
    .filter((line) => !/^\|[\s|:-]+\|?$/.test(line))
    .map((line) => cellsOf(line).map((cell) => lineOf(cell.replaceAll('\\|', '|').trim())));
  return { kind: 'table', head: rows[0] ?? [], rows: rows.slice(1) };
}

/** Between bars that are no part of the text. */
function cellsOf(line: string): readonly string[] {
  return line
    .replace(/^\|/, '')
    .replace(/\|\s*$/, '')
    .split(/(?<!\\)\|/);
}

/** Code, what is strong, and text; a link is its words, since the documents are read here. */
function lineOf(text: string): Line {
  const plain = text.replaceAll(/\[([^\]]+)\]\([^)]*\)/g, '$1');
  const pieces: Piece[] = [];
  let end = 0;
  for (const found of plain.matchAll(/`([^`]+)`|\*\*([^*]+)\*\*/g)) {
    if (found.index > end) pieces.push({ kind: 'text', text: plain.slice(end, found.index) });
    const [whole, code, strong = ''] = found;
    pieces.push(code === undefined ? { kind: 'strong', text: strong } : { kind: 'code', text: code });
    end = found.index + whole.length;
  }
  if (end < plain.length) pieces.push({ kind: 'text', text: plain.slice(end) });
  return pieces;
}

/** The words of a line alone. */
export function wordsIn(line: Line): string {
  return line.map(({ text }) => text).join('');
}
