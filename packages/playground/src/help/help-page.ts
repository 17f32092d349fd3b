/** A document as help shows it, and how documents are searched. */
import { type Block, blocksOf, wordsIn } from './markdown.js';

export interface HelpPage {
  /** Such as `03-scoring`. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A place that was found: the page, and the heading it stands under. */
export interface Found {
  readonly page: HelpPage;
  readonly heading: string;
  readonly excerpt: string;
}

/** A document by its name. */
export function pageOf(id: string, text: string): HelpPage {
  const blocks = blocksOf(text);
  const [first] = blocks;
  const title = first?.kind === 'heading' ? wordsIn(first.line) : id;
  return { id, title, blocks };
}

const mostFound = 20;

/** Where all the words stand together in a block; headings first. */
export function search(pages: readonly HelpPage[], typed: string): readonly Found[] {
  const words = typed
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const found = pages.flatMap((page) => {
    let heading = page.title;
    return page.blocks.flatMap((block) => {
      const text = textOf(block);
      if (block.kind === 'heading') heading = text;
      const folded = text.toLowerCase();
      if (!words.every((word) => folded.includes(word))) return [];
      const at = Math.max(0, folded.indexOf(words[0] ?? '') - 20);
      return [{ page, heading, excerpt: text.slice(at, at + 90), isHeading: block.kind === 'heading' }];
    });
  });
  return found.toSorted((one, other) => Number(other.isHeading) - Number(one.isHeading)).slice(0, mostFound);
}

function textOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return wordsIn(block.line);
    case 'list':
      return block.items.map(wordsIn).join(' ');
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(wordsIn).join(' ')).join(' ');
    case 'code':
      return block.text;
  }
}
