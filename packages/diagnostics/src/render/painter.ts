/** Color as an injected thing: the roof knows whether a terminal shows it, this package does not. */
import type { Severity } from '../catalogue/define.js';

/** Wraps a piece of text in what makes it stand out. */
export type Paint = (text: string) => string;

/** One paint per role. */
export interface Painter extends Readonly<Record<Severity, Paint>> {
  readonly dim: Paint;
  readonly bold: Paint;
}

const same: Paint = (text) => text;

/** No color at all. */
export const plainPainter: Painter = { error: same, warning: same, hint: same, dim: same, bold: same };
