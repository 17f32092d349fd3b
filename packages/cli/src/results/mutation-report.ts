/** What changes of the rules tests notice, for people and for other programs. */
import type { Files } from '@kaohe/diagnostics';
import { type Mutation, percentCaught, type Trial, type Verdict } from '@kaohe/evaluator';
import { placeText } from '../host/place-text.js';
import type { Texts } from '../texts/texts.js';
import { rulesLine } from './rules-line.js';

/** The score, then each change that no test notices. */
export function mutationText({ evidence }: Texts, files: Files, mutation: Mutation): string {
  const { trials, possible } = mutation;
  const count = (verdict: Verdict): number => trials.filter((trial) => trial.verdict === verdict).length;
  const tried = trials.length - count('same');
  const lines = [evidence.tried({ caught: count('caught'), tried, percent: percentCaught(mutation) })];
  if (count('same') > 0) lines.push(`  ${evidence.sameResult(count('same'))}`);
  if (possible > trials.length) lines.push(`  ${evidence.capped(trials.length, possible)}`);
  const survivors = trials.filter(({ verdict }) => verdict === 'survived' || verdict === 'unreached');
  if (survivors.length > 0) lines.push(evidence.survivors(survivors.length));
  let shown = '';
  for (const trial of survivors) {
    const { origin, verdict } = trial;
    const why = verdict === 'unreached' ? `  (${evidence.unreached})` : '';
    const line = `  ${placeText(files, origin)}  ${rulesLine(files, origin)}`;
    if (line !== shown) lines.push(line);
    shown = line;
    lines.push(`      ${changeText(evidence, trial)}${why}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same as data. */
export function mutationJson({ evidence }: Texts, files: Files, mutation: Mutation): object {
  const { trials, possible } = mutation;
  return {
    percent: percentCaught(mutation),
    possible,
    trials: trials.map((trial) => ({
      name: trial.name,
      form: trial.form,
      verdict: trial.verdict,
      place: placeText(files, trial.origin),
      text: rulesLine(files, trial.origin),
      was: trial.was,
      now: trial.now,
      change: changeText(evidence, trial),
      ...(trial.caughtBy === '' ? {} : { caughtBy: trial.caughtBy }),
    })),
  };
}

function changeText(evidence: Texts['evidence'], { form, was, now }: Trial): string {
  const said = (text: string): string => evidence.words[text] ?? text;
  return evidence.changes[form](said(was), said(now));
}
