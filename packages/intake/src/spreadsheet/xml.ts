/** Walks XML as spreadsheets carry it: elements, attributes, text. No document types, no entities but the five, bounded depth. */
import { deepestXml } from './limits.js';
import { Refusal } from './refusal.js';

/** What a walk is told; names come without their prefix. */
export interface XmlVisitor {
  open(name: string, attributes: string): void;
  close(name: string): void;
  text(text: string): void;
}

/** Walks the whole text once; throws a refusal where it is not well formed. */
export function walkXml(xml: string, part: string, visitor: XmlVisitor): void {
  const open: string[] = [];
  let at = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < xml.length) {
    const start = xml.indexOf('<', at);
    if (start < 0) break;
    if (start > at && open.length > 0) visitor.text(unescaped(xml.slice(at, start), part));
    if (xml.startsWith('<!--', start)) at = after(xml, '-->', start + 4, part);
    else if (xml.startsWith('<![CDATA[', start)) {
      at = after(xml, ']]>', start + 9, part);
      visitor.text(xml.slice(start + 9, at - 3));
    } else if (xml.startsWith('<?', start)) at = after(xml, '?>', start + 2, part);
    // a document type can name entities and other files: spreadsheets have none
    else if (xml.startsWith('<!', start)) throw new Refusal('damaged', part);
    else if (xml.charCodeAt(start + 1) === slash) {
      at = after(xml, '>', start + 2, part);
      const name = xml.slice(start + 2, at - 1).trim();
      if (open.pop() !== name) throw new Refusal('damaged', part);
      visitor.close(local(name));
    } else at = element(xml, start + 1, part, open, visitor);
  }
  if (open.length > 0) throw new Refusal('damaged', part);
}

const slash = 47;

function element(xml: string, from: number, part: string, open: string[], visitor: XmlVisitor): number {
  const end = endOfTag(xml, from, part);
  const isEmpty = xml.charCodeAt(end - 1) === slash;
  const inside = xml.slice(from, isEmpty ? end - 1 : end);
  const space = inside.search(/\s/);
  const name = space < 0 ? inside : inside.slice(0, space);
  visitor.open(local(name), space < 0 ? '' : inside.slice(space));
  if (isEmpty) visitor.close(local(name));
  else {
    open.push(name);
    if (open.length > deepestXml) throw new Refusal('too-deep', part);
  }
  return end + 1;
}

/** The end of a tag; `>` may stand in a quoted attribute. */
function endOfTag(xml: string, from: number, part: string): number {
  const close = xml.indexOf('>', from);
  if (close < 0) throw new Refusal('damaged', part);
  let at = from;
  let end = close;
  for (;;) {
    const quote = nextQuote(xml, at, end);
    if (quote < 0) return end;
    const closing = xml.indexOf(xml.charAt(quote), quote + 1);
    if (closing < 0) throw new Refusal('damaged', part);
    at = closing + 1;
    if (closing > end) {
      end = xml.indexOf('>', closing);
      if (end < 0) throw new Refusal('damaged', part);
    }
  }
}

function nextQuote(xml: string, from: number, end: number): number {
  for (let at = from; at < end; at += 1) {
    const unit = xml.charCodeAt(at);
    if (unit === 34 || unit === 39) return at;
  }
  return -1;
}

function after(xml: string, mark: string, from: number, part: string): number {
  const found = xml.indexOf(mark, from);
  if (found < 0) throw new Refusal('damaged', part);
  return found + mark.length;
}

function local(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The value of an attribute by its name as written, or undefined. */
export function attribute(attributes: string, name: string, part: string): string | undefined {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1);
    if (at > 0 && before > 32) continue;
    let next = at + name.length;
    while (attributes.charCodeAt(next) <= 32) next += 1;
    if (attributes.charAt(next) !== '=') continue;
    next += 1;
    while (attributes.charCodeAt(next) <= 32) next += 1;
    const quote = attributes.charAt(next);
    if (quote !== '"' && quote !== "'") throw new Refusal('damaged', part);
    const end = attributes.indexOf(quote, next + 1);
    if (end < 0) throw new Refusal('damaged', part);
    return unescaped(attributes.slice(next + 1, end), part);
  }
  return undefined;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]{0,12});?/g, (_, entity: string) => {
    const named = Object.hasOwn(entities, entity) ? entities[entity] : undefined;
    if (named !== undefined) return named;
    const [, hex, decimal] = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(entity) ?? [];
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    if (!(point > 0 && point <= 0x10_ffff)) throw new Refusal('damaged', part);
    return String.fromCodePoint(point);
  });
}
