/** A workbook as the bytes of an `.xlsx` file. The only file that knows the library. */
import { toNumber } from '@kaohe/quantity';
import {
  type CellStyle,
  type ConditionalRule,
  type Cell as LibraryCell,
  type SheetChart,
  type WriteSheet,
  writeXlsx,
} from 'hucre';
import {
  type Area,
  address,
  type Cell,
  type Chart,
  type Highlight,
  type KnownContent,
  type Sheet,
  type StyleName,
  type Workbook,
} from './workbook/workbook.js';

/** Whether formulas come with what the engine computed, to be shown before a program computes them. */
export interface XlsxOptions {
  readonly withKnown: boolean;
}

/** The bytes of the file. */
export async function xlsxFromWorkbook(
  workbook: Workbook,
  { withKnown }: XlsxOptions = { withKnown: true },
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: workbook.sheets.map((sheet) => librarySheet(sheet, withKnown)),
    properties: { title: workbook.title, subject: workbook.subject, creator: 'Kaohe' },
    defaultFont: { name: font, size: 10.5 },
    activeSheet: 0,
  });
}

/** On every Windows with Chinese; elsewhere programs take what they have. */
const font = 'Microsoft YaHei';

function librarySheet(sheet: Sheet, withKnown: boolean): WriteSheet {
  const { name, cells, widths, hiddenColumns, frozen, merges, highlights, choices, charts, pageBreaks } = sheet;
  return {
    name: safeSheetName(name),
    columns: widths.map((width, column) => ({ width, hidden: hiddenColumns.includes(column) })),
    cells: new Map(cells.map(({ row, column, cell }) => [`${row},${column}`, libraryCell(cell, withKnown)])),
    merges: merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    conditionalRules: highlights.map(ruleOf),
    dataValidations: choices.flatMap(({ area, words }) =>
      words.some((word) => word.includes(',')) || words.join(',').length > 255
        ? []
        : [{ type: 'list' as const, values: [...words], range: rangeOf(area), allowBlank: true }],
    ),
    charts: charts.map(libraryChart),
    freezePane: frozen,
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.isWide ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    // the library breaks behind the row it is told
    rowBreaks: pageBreaks.map((row) => row - 1),
    view: { showGridLines: false, tabColor: { rgb: sheet.tabColor } },
    hidden: sheet.isHidden,
  };
}

/** At most 31 letters, without those that programs refuse. */
export function safeSheetName(name: string): string {
  const safe = name
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replace(/^'+|'+$/g, '')
    .slice(0, 31);
  return safe === '' ? 'Sheet' : safe;
}

function libraryCell({ content, style, format }: Cell, withKnown: boolean): Partial<LibraryCell> {
  const looks = styleOf(style, format);
  switch (content.kind) {
    case 'empty':
      return { value: null, type: 'empty', style: looks };
    case 'number':
      return { value: toNumber(content.value), type: 'number', style: looks };
    case 'yes-no':
      return { value: content.value, type: 'boolean', style: looks };
    case 'text':
      // a cell that is formatted as text stays one when somebody edits it, also behind a leading `=`
      return { value: content.text, type: 'string', style: isRisky(content.text) ? { ...looks, numFmt: '@' } : looks };
    case 'fault':
      return { value: null, type: 'formula', formula: content.isAbsent ? 'NA()' : '1/0', style: looks };
    case 'formula': {
      const known = withKnown && content.known !== undefined ? knownResult(content.known) : undefined;
      const result = known === undefined ? {} : { formulaResult: known };
      return { value: null, type: 'formula', formula: content.formula, ...result, style: looks };
    }
  }
}

/** Whether a program could take the text for a formula when it is typed. */
function isRisky(text: string): boolean {
  return /^[=+\-@\t\r]/.test(text);
}

function knownResult(known: KnownContent): string | number | boolean | undefined {
  switch (known.kind) {
    case 'number':
      return toNumber(known.value);
    case 'text':
      return known.text;
    case 'yes-no':
      return known.value;
    case 'fault':
      return undefined;
  }
}

const colors = {
  ink: '1F2937',
  soft: '6B7280',
  line: 'D0D7E2',
  heading: '305496',
  band: 'DDE6F4',
  entry: 'FFF8DC',
  value: 'E7E6E6',
};
const side = { style: 'thin' as const, color: { rgb: colors.line } };
const border = { top: side, right: side, bottom: side, left: side };

function filled(rgb: string): CellStyle['fill'] & object {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}

function written(size = 10.5, bold = false, rgb: string = colors.ink): CellStyle['font'] & object {
  return { name: font, size, bold, color: { rgb } };
}

const styles: Readonly<Record<StyleName, CellStyle>> = {
  title: { font: written(16, true, colors.heading) },
  note: { font: written(9.5, false, colors.soft) },
  heading: {
    font: written(10.5, true, 'FFFFFF'),
    fill: filled(colors.heading),
    border,
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  subheading: { font: written(10.5, true, colors.heading), fill: filled(colors.band) },
  text: { font: written(), border, alignment: { vertical: 'center' } },
  wrapped: { font: written(), border, alignment: { vertical: 'center', wrapText: true } },
  center: { font: written(), border, alignment: { horizontal: 'center', vertical: 'center' } },
  number: { font: written(), border, alignment: { vertical: 'center' } },
  strong: { font: written(10.5, true), border, alignment: { horizontal: 'center', vertical: 'center' } },
  entry: { font: written(), fill: filled(colors.entry), border, alignment: { vertical: 'center' } },
  step: { font: written(10, false, colors.soft), border, alignment: { vertical: 'center' } },
  value: {
    font: { ...written(), italic: true },
    fill: filled(colors.value),
    border,
    alignment: { vertical: 'center' },
  },
};

function styleOf(name: StyleName, format: string): CellStyle {
  return format === '' ? styles[name] : { ...styles[name], numFmt: format };
}

function ruleOf(highlight: Highlight, index: number): ConditionalRule {
  const common = { priority: index + 1, range: rangeOf(highlight.area) };
  switch (highlight.kind) {
    case 'scale':
      return {
        ...common,
        type: 'colorScale',
        colorScale: {
          cfvo: [{ type: 'min' }, { type: 'percentile', value: '50' }, { type: 'max' }],
          colors: ['F8CBAD', 'FFF2CC', 'C6E0B4'],
        },
      };
    case 'bars':
      return { ...common, type: 'dataBar', dataBar: { cfvo: [{ type: 'min' }, { type: 'max' }], color: '9DC3E6' } };
    case 'when':
      return { ...common, type: 'expression', formula: highlight.formula, style: tones[highlight.tone] };
  }
}

const tones: Readonly<Record<'good' | 'bad' | 'muted', CellStyle>> = {
  good: {
    font: { bold: true, color: { rgb: '375623' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'E2EFDA' }, bgColor: { rgb: 'E2EFDA' } },
  },
  bad: {
    font: { color: { rgb: '9C0006' } },
    fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFC7CE' }, bgColor: { rgb: 'FFC7CE' } },
  },
  muted: { font: { color: { rgb: '9CA3AF' } } },
};

function libraryChart({ kind, title, names, values, area }: Chart): SheetChart {
  return {
    type: kind,
    title,
    series: [{ name: title, categories: names, values, color: '5B8BD0' }],
    anchor: { from: { row: area.top, col: area.left }, to: { row: area.bottom, col: area.right } },
    legend: false,
    altText: title,
    gapWidth: 60,
  };
}

function rangeOf({ top, left, bottom, right }: Area): string {
  return `${address(top, left)}:${address(bottom, right)}`;
}
