/** The parts of a workbook that hold its cells: which sheets there are, the shared texts, how numbers are formatted. */
import { type Archive, partText } from './archive.js';
import { longestCell, mostSheets } from './limits.js';
import { type Meaning, meaningOfBuiltin, meaningOfCode } from './number-format.js';
import { Refusal } from './refusal.js';
import { attribute, walkXml } from './xml.js';

/** A sheet by its name and the part that holds it. */
export interface SheetPart {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

/** What all sheets share. */
export interface Workbook {
  readonly sheets: readonly SheetPart[];
  readonly texts: readonly string[];
  /** What a number means, by the style of its cell. */
  readonly meanings: readonly Meaning[];
  readonly startsIn1904: boolean;
}

/** The workbook in an archive; throws a refusal. */
export function workbookIn(archive: Archive): Workbook {
  const path = targetsOf(archive, '_rels/.rels', '').find(({ type }) => type === 'officeDocument')?.path;
  const text = path === undefined ? undefined : partText(archive, path);
  if (path === undefined || text === undefined) throw new Refusal('damaged', path ?? '_rels/.rels');
  const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
  const targets = targetsOf(archive, `${folder}_rels/${path.slice(folder.length)}.rels`, folder);
  const partOf = (type: string): string | undefined => {
    const found = targets.find((target) => target.type === type)?.path;
    const own = found === undefined ? undefined : partText(archive, found);
    // without its formats a workbook's days and shares would be other numbers
    if (found !== undefined && own === undefined) throw new Refusal('damaged', found);
    return own;
  };
  const { sheets, startsIn1904 } = sheetsIn(text, path, targets);
  const texts = partOf('sharedStrings');
  const styles = partOf('styles');
  return {
    sheets,
    startsIn1904,
    texts: texts === undefined ? [] : sharedTexts(texts),
    meanings: styles === undefined ? [] : meaningsIn(styles),
  };
}

interface Target {
  readonly id: string;
  readonly type: string;
  readonly path: string;
}

/** What a part refers to inside the archive; what lies outside is never followed. */
function targetsOf(archive: Archive, part: string, folder: string): readonly Target[] {
  const text = partText(archive, part);
  const targets: Target[] = [];
  if (text === undefined) return targets;
  walkXml(text, part, {
    open(name, attributes) {
      if (name !== 'Relationship' || attribute(attributes, 'TargetMode', part) === 'External') return;
      const [id, type, target] = ['Id', 'Type', 'Target'].map((one) => attribute(attributes, one, part));
      if (id === undefined || type === undefined || target === undefined) throw new Refusal('damaged', part);
      targets.push({ id, type: type.slice(type.lastIndexOf('/') + 1), path: resolved(folder, target) });
    },
    close() {},
    text() {},
  });
  return targets;
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const parts: string[] = [];
  for (const part of `${folder}${target}`.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function sheetsIn(
  text: string,
  part: string,
  targets: readonly Target[],
): { readonly sheets: readonly SheetPart[]; readonly startsIn1904: boolean } {
  const sheets: SheetPart[] = [];
  let startsIn1904 = false;
  walkXml(text, part, {
    open(tag, attributes) {
      if (tag === 'workbookPr') startsIn1904 = isTrue(attribute(attributes, 'date1904', part));
      if (tag !== 'sheet') return;
      const name = attribute(attributes, 'name', part);
      const id = /\s(?:\w{1,20}:)?id\s*=\s*["']([^"']*)["']/.exec(attributes)?.[1];
      const target = targets.find((one) => one.id === id);
      if (name === undefined || target === undefined) throw new Refusal('damaged', part);
      // sheets of charts and macros hold no cells
      if (target.type !== 'worksheet') return;
      sheets.push({
        name,
        isHidden: (attribute(attributes, 'state', part) ?? 'visible') !== 'visible',
        path: target.path,
      });
    },
    close() {},
    text() {},
  });
  if (sheets.length === 0) throw new Refusal('no-sheets', part);
  if (sheets.length > mostSheets) throw new Refusal('too-many-sheets', part);
  return { sheets, startsIn1904 };
}

function isTrue(text: string | undefined): boolean {
  return text === '1' || text === 'true';
}

/** The shared texts in order; rich texts joined, readings of characters left out. */
function sharedTexts(xml: string): readonly string[] {
  const part = 'sharedStrings.xml';
  const texts: string[] = [];
  let text = '';
  let isInText = false;
  let readings = 0;
  walkXml(xml, part, {
    open(name) {
      if (name === 'si') text = '';
      if (name === 't') isInText = true;
      if (name === 'rPh') readings += 1;
    },
    close(name) {
      if (name === 't') isInText = false;
      if (name === 'rPh') readings -= 1;
      if (name === 'si') texts.push(unescapedText(text));
    },
    text(more) {
      if (!isInText || readings > 0) return;
      text += more;
      if (text.length > longestCell) throw new Refusal('too-large', part);
    },
  });
  return texts;
}

/** `_x000A_` stands for a character that XML cannot carry. */
export function unescapedText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** What numbers mean, by the number of the style. */
function meaningsIn(xml: string): readonly Meaning[] {
  const part = 'styles.xml';
  const own = new Map<number, Meaning>();
  const meanings: Meaning[] = [];
  let isCell = false;
  walkXml(xml, part, {
    open(name, attributes) {
      const id = Number(attribute(attributes, 'numFmtId', part) ?? '0');
      if (name === 'numFmt') own.set(id, meaningOfCode(attribute(attributes, 'formatCode', part) ?? ''));
      if (name === 'cellXfs') isCell = true;
      if (name === 'xf' && isCell) meanings.push(own.get(id) ?? meaningOfBuiltin(id));
    },
    close(name) {
      if (name === 'cellXfs') isCell = false;
    },
    text() {},
  });
  return meanings;
}
