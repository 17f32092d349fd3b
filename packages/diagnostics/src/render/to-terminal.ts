/** A diagnostic as text for people: what, where with the source, why, what to do. At most twelve lines. */
import type { Diagnostic } from '../catalogue/diagnostic.js';
import type { Hit } from '../catalogue/whom.js';
import type { Language } from '../messages/sentence.js';
import { fixTitle, sentence } from '../messages/speak.js';
import type { Span } from '../text/span.js';
import { dotted } from '../text/visible.js';
import { codeFrame } from './code-frame.js';
import { type Files, placeOf, startOf } from './locate.js';
import { type Painter, plainPainter } from './painter.js';
import { displayWidth, padStart } from './width.js';
import { witnessText } from './witness-text.js';
import { type Words, words } from './words.js';

/** How to draw; everything has a default. */
export interface RenderOptions {
  readonly color?: Painter | undefined;
  /** Columns a source line may take, gutter included; 100 unless told. */
  readonly width?: number | undefined;
  /** Draws with `+-|` for consoles without box characters. */
  readonly ascii?: boolean | undefined;
}

interface Box {
  readonly corner: string;
  readonly bar: string;
  readonly tee: string;
  readonly end: string;
}

const lines: Box = { corner: '┌─', bar: '│', tee: '├─', end: '└─' };
const asciiLines: Box = { corner: '+-', bar: '|', tee: '+-', end: '+-' };
const mostLines = 12;
/** People that are named; who wants all reads JSON. */
const mostNamed = 6;

/** The diagnostic with its source frame, in one language; lines joined by `\n`, none at the end. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  files: Files,
  language: Language,
  options: RenderOptions = {},
): string {
  const color = options.color ?? plainPainter;
  const box = options.ascii === true ? asciiLines : lines;
  const said = words[language];
  const { what, why, next } = sentence(diagnostic.code, diagnostic.args, language);
  const tint = color[diagnostic.severity];

  const related = diagnostic.related.filter((span) => startOf(files, span) !== undefined);
  const gutter = gutterWidth(files, [diagnostic.span, ...related]);
  const width = Math.max(20, (options.width ?? 100) - gutter - 2);
  const draw = (span: Span, paint: (text: string) => string): readonly string[] =>
    frameLines(files, span, { gutter, width, box, dim: color.dim, paint });
  const edge = (mark: string, text: string): string => `${' '.repeat(gutter)}${color.dim(mark)} ${text}`;

  const head = `${tint(said.severity[diagnostic.severity])}${said.gap}${color.bold(what)}  ${color.dim(`[${diagnostic.code}]`)}`;
  const [fix] = diagnostic.fixes;
  const told = [
    ...(diagnostic.witness === undefined ? [] : [witnessText(diagnostic.witness, language)]),
    ...(diagnostic.hits === undefined ? [] : [hitsText(diagnostic.hits, said)]),
    why,
    said.next + next,
    ...(fix === undefined ? [] : [said.fix + fixTitle(fix, language)]),
  ];
  const tail = told.map((text, index) => edge(index === told.length - 1 ? box.end : box.tee, text));

  const body = [head, ...draw(diagnostic.span, tint)];
  for (const span of related) {
    const more = draw(span, color.dim);
    if (body.length + more.length + tail.length > mostLines) break;
    body.push(...more);
  }
  return [...body, ...tail].join('\n');
}

/** One line that editors can jump to: `rules.kpi:12:9: error scoring/band-gap …`; the severity and the code stay English. */
export function renderConcise(diagnostic: Diagnostic, files: Files, language: Language): string {
  const { what } = sentence(diagnostic.code, diagnostic.args, language);
  const place = diagnostic.span.file === '' ? '' : `${dotted(placeOf(files, diagnostic.span))}: `;
  const whom = diagnostic.hits === undefined ? '' : ` (${hitsText(diagnostic.hits, words[language])})`;
  return `${place}${diagnostic.severity} ${diagnostic.code} ${what}${whom}`;
}

interface FrameStyle {
  readonly gutter: number;
  readonly width: number;
  readonly box: Box;
  readonly dim: (text: string) => string;
  readonly paint: (text: string) => string;
}

function frameLines(files: Files, span: Span, style: FrameStyle): readonly string[] {
  const { gutter, box, dim, paint } = style;
  const blank = ' '.repeat(gutter);
  const place = `${blank}${dim(`${box.corner} ${dotted(placeOf(files, span))}`)}`;
  const frame = codeFrame(files, span, style.width);
  if (frame === undefined) return span.file === '' ? [] : [place];
  return [
    place,
    `${dim(`${padStart(String(frame.line), gutter)}${box.bar}`)} ${frame.source}`.trimEnd(),
    `${blank}${dim(box.bar)} ${paint(frame.marks)}`,
  ];
}

/** All frames of one diagnostic share a gutter, wide enough for the largest line number. */
function gutterWidth(files: Files, spans: readonly Span[]): number {
  return Math.max(2, ...spans.map((span) => displayWidth(String(startOf(files, span)?.line ?? ''))));
}

/** `数据里有 3 人：小周 52%, 阿宁 47.3%, 大刘 44.1%`; with the period where they are of several. */
function hitsText(hits: readonly Hit[], said: Words): string {
  if (hits.length === 0) return said.hitsNobody;
  const people = new Set(hits.map(({ person }) => person)).size;
  const hasPeriods = new Set(hits.map(({ period }) => period)).size > 1;
  const named = hits
    .slice(0, mostNamed)
    .map(({ person, period, value }) => dotted([person, ...(hasPeriods ? [period] : []), value].join(' ')));
  return `${said.hits(people)}${named.join(', ')}${hits.length > mostNamed ? said.more : ''}`;
}
