/** A document as Markdown that looks the same wherever it is shown: everything that means something to Markdown is escaped. */
import type { Block, Document, Fact, Signatures, Table } from './document.js';

/** The document with a line break at its end. */
export function markdownFromDocument({ title, facts, blocks }: Document): string {
  const parts = [`# ${escaped(title)}`, ...(facts.length > 0 ? [factLines(facts)] : []), ...blocks.map(markdownOf)];
  return `${parts.join('\n\n')}\n`;
}

function markdownOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text)}`;
    case 'paragraph':
      return paragraphText(block.tone, block.text);
    case 'formula':
      return `> **${escaped(block.name)}** = ${escaped(block.text)}`;
    case 'list':
      return block.items.map((item) => `- ${opening(item)}`).join('\n');
    case 'facts':
      return factLines(block.facts);
    case 'table':
      return tableText(block);
    case 'signatures':
      return signatureText(block);
  }
}

function paragraphText(tone: 'plain' | 'aside' | 'strong', text: string): string {
  switch (tone) {
    case 'plain':
      return opening(text);
    case 'aside':
      return `*${escaped(text)}*`;
    case 'strong':
      return `**${escaped(text)}**`;
  }
}

function factLines(facts: readonly Fact[]): string {
  return facts.map(({ name, text }) => `- **${escaped(name)}** ${escaped(text)}`).join('\n');
}

function tableText({ columns, rows }: Table): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    line(columns.map(({ heading }) => escaped(heading))),
    `|${columns.map(({ align }) => (align === 'right' ? ' ---: ' : ' --- ')).join('|')}|`,
    ...rows.map((row) => line(row.map(escaped))),
  ].join('\n');
}

function signatureText({ lines, date }: Signatures): string {
  return lines.map((line) => `${opening(line)} ＿＿＿＿＿＿＿＿　${escaped(date)} ＿＿＿＿＿＿`).join('\n\n');
}

/** Text inside a line: what could become markup does not. */
function escaped(text: string): string {
  return text
    .replaceAll(/\s*[\r\n]+\s*/g, ' ')
    .trim()
    .replaceAll(/[\\`*_|[\]~]|<(?=[A-Za-z/!?])|&(?=#?\w+;)/g, '\\$&');
}

/** Text that begins a line, where a few more signs have a meaning. */
function opening(text: string): string {
  return escaped(text).replace(/^(?:[#>+=-]|\d+(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
