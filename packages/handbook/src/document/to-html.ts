/** A document as one self-contained HTML file, for a screen, a phone and paper. */
import type { Block, Document, Fact, Signatures, Table } from './document.js';
import { escaped } from './escape.js';
import { htmlPage } from './page.js';
import { handbookStyle } from './style.js';

/** The whole file. */
export function htmlFromDocument({ language, title, facts, blocks }: Document): string {
  const head = `<header>\n<h1>${escaped(title)}</h1>\n${factList(facts)}\n</header>`;
  const body = `<main>\n${head}\n${blocks.map(htmlOf).join('\n')}\n</main>`;
  return htmlPage({ language, title, style: handbookStyle, body });
}

function htmlOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${escaped(block.text)}</h${block.level}>`;
    case 'paragraph':
      return `<p${block.tone === 'plain' ? '' : ` class="${block.tone}"`}>${escaped(block.text)}</p>`;
    case 'formula':
      return `<p class="formula"><b>${escaped(block.name)}</b> = ${escaped(block.text)}</p>`;
    case 'list':
      return `<ul>\n${block.items.map((item) => `<li>${escaped(item)}</li>`).join('\n')}\n</ul>`;
    case 'facts':
      return factList(block.facts);
    case 'table':
      return tableHtml(block);
    case 'signatures':
      return signatureHtml(block);
  }
}

function factList(facts: readonly Fact[]): string {
  if (facts.length === 0) return '';
  const items = facts.map(({ name, text }) => `<dt>${escaped(name)}</dt><dd>${escaped(text)}</dd>`);
  return `<dl>\n${items.join('\n')}\n</dl>`;
}

/** A table of so many rows stays on one page of paper. */
const mostKept = 10;

function tableHtml({ columns, rows }: Table): string {
  const attribute = (place: number): string => (columns[place]?.align === 'right' ? ' class="number"' : '');
  const heads = columns.map(({ heading }, place) => `<th${attribute(place)}>${escaped(heading)}</th>`).join('');
  const lines = rows.map(
    (row) => `<tr>${row.map((cell, place) => `<td${attribute(place)}>${escaped(cell)}</td>`).join('')}</tr>`,
  );
  return `<div class="${rows.length > mostKept ? 'scroll' : 'scroll short'}"><table>\n<thead><tr>${heads}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table></div>`;
}

function signatureHtml({ lines, date }: Signatures): string {
  const rows = lines.map(
    (line) => `<div><span>${escaped(line)}<i></i></span><span>${escaped(date)}<i></i></span></div>`,
  );
  return `<div class="signatures">\n${rows.join('\n')}\n</div>`;
}
