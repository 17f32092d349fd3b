/** Coverage of rules by their tests, for people and for other programs. */
import type { Files } from '@kaohe/diagnostics';
import { byKind, type Coverage, type CoveredWay, percentTouched, type WayKind } from '@kaohe/evaluator';
import { placeText } from '../host/place-text.js';
import type { Texts } from '../texts/texts.js';
import { rulesLine } from './rules-line.js';

const kinds: readonly WayKind[] = ['row', 'branch', 'quota', 'exception'];

/** The count together, by kind and by declaration, then each place that no test touches. */
export function coverageText({ evidence }: Texts, files: Files, file: string, coverage: Coverage): string {
  const { declarations, ways, touched } = coverage;
  if (ways === 0) return `${evidence.nothingHere(file)}\n`;
  const all = declarations.flatMap((declaration) => declaration.ways);
  const counts = byKind(all);
  const shownKinds = kinds
    .filter((kind) => counts[kind].ways > 0)
    .map((kind) => `${evidence.kinds[kind]} ${counts[kind].touched}/${counts[kind].ways}`);
  const lines = [
    evidence.covered(touched, ways, percentTouched(coverage)),
    `  ${shownKinds.join('  ')}`,
    ...declarations.map(({ name, ways: own }) => `  ${own.filter(isTouched).length}/${own.length}  ${name}`),
  ];
  const untouched = all.filter((way) => !isTouched(way));
  if (untouched.length > 0) lines.push(evidence.untouched(untouched.length));
  for (const { form, name, origin } of untouched) {
    const words = evidence.forms[form](name);
    const place = `  ${placeText(files, origin)}  ${rulesLine(files, origin)}`;
    lines.push(words === '' ? place : `${place}  (${words})`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same as data. */
export function coverageJson(files: Files, coverage: Coverage): object {
  const { declarations, ways, touched } = coverage;
  const counts = byKind(declarations.flatMap((declaration) => declaration.ways));
  return {
    percent: percentTouched(coverage),
    ways,
    touched,
    kinds: counts,
    declarations: declarations.map(({ name, origin, ways: own }) => ({
      name,
      place: placeText(files, origin),
      ways: own.map(({ kind, form, name: grade, origin: at, touchedBy }) => ({
        kind,
        form,
        ...(grade === '' ? {} : { grade }),
        place: placeText(files, at),
        text: rulesLine(files, at),
        touchedBy,
      })),
    })),
  };
}

function isTouched({ touchedBy }: CoveredWay): boolean {
  return touchedBy.length > 0;
}
