/** `kaohe slips`: a slip for each person, to print, to cut and to sign. */
import { htmlFromSlips, maskedName, type Slip, type Slips, saidIn, withoutNames } from '@kaohe/handbook';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { shownPath, writeWhole } from '../host/files.js';
import { deliver } from '../host/output.js';
import { giveUp, refuse } from '../host/usage.js';
import { type Evaluated, evaluated } from '../results/evaluated.js';
import { fingerprintOf } from '../results/fingerprint.js';
import { type SelectedRow, selectedRows } from '../results/selection.js';
import { slipFileNames } from '../results/slip-files.js';
import { slipOf } from '../results/slip-of.js';
import { slipGround } from '../results/slip-telling.js';
import { personNamed, unknownPerson } from '../results/who.js';

/** What `slips` may be told. */
export interface SlipsOptions {
  readonly out: string | undefined;
  /** A folder for a file each. */
  readonly each: string | undefined;
  readonly only: readonly string[];
  readonly mask: boolean;
  readonly period: string | undefined;
  readonly set: readonly string[];
  readonly closed: string | undefined;
}

/** Writes the slips of one period. */
export async function slips(
  context: Context,
  rules: string,
  data: readonly string[],
  options: SlipsOptions,
): Promise<ExitCode> {
  const { texts } = context;
  const asked = options.period === undefined ? undefined : periodFromText(options.period);
  if (options.period !== undefined && asked === undefined)
    return refuse(context, texts.usage.notAPeriod(options.period, ''));
  const period = asked && printPeriod(asked);
  const found = await evaluated(context, { rules, data, settings: options.set, period, closed: options.closed });
  if (!found.ok) return found.code;
  const { dataset, results } = found;
  const known = [...new Set(dataset.rows.map((row) => row.period))].toSorted();
  const chosen = period ?? known.at(-1) ?? '';
  if (!known.includes(chosen)) return refuse(context, texts.usage.notAPeriod(chosen, known.join(' ')));
  const wanted = new Set<string>();
  for (const who of options.only) {
    const person = personNamed(dataset, who);
    if (person === undefined) return giveUp(context, [unknownPerson(dataset, who)]);
    wanted.add(person);
  }
  const rows = selectedRows(found.rules.ruleSet, dataset, results, [chosen]).filter(
    ({ person }) => wanted.size === 0 || wanted.has(person),
  );
  const made = slipsOf(context, found, rows, options.mask);
  const code = made.some(({ waiting }) => waiting.length > 0) ? exitCodes.needsPerson : exitCodes.ok;
  const { ruleSet } = found.rules;
  const page = (some: readonly Slip[]): string =>
    htmlFromSlips({
      ...headOf(context, found),
      slips: some,
      title: ruleSet.title === '' ? ruleSet.name : ruleSet.title,
    });
  if (options.each === undefined) return deliver(context, page(made), options.out, code);
  return writeEach(context, options.each, made, page, options.mask, code);
}

type Found = Extract<Evaluated, { ok: true }>;

function headOf({ language }: Context, { rules }: Found): Omit<Slips, 'slips' | 'title'> {
  const { name, version } = rules.ruleSet;
  return { language, rules: `${name} ${version}`.trim(), fingerprint: fingerprintOf(rules.sources) };
}

function slipsOf(context: Context, found: Found, rows: readonly SelectedRow[], mask: boolean): readonly Slip[] {
  const { dataset, results, rules } = found;
  const { ruleSet } = rules;
  const ground = slipGround(context, ruleSet, dataset, results, saidIn(ruleSet, context.language));
  const names = new Set(dataset.rows.flatMap(({ person }) => [person, person.split(/[:：]/).at(-1) ?? person]));
  return rows.map(({ index, person }) => {
    const own = new Set([person, person.split(/[:：]/).at(-1) ?? person]);
    const hidden = [...names].filter((name) => mask || !own.has(name));
    const clean = (text: string): string =>
      withoutNames(text, hidden, (name) => (own.has(name) ? maskedName(name) : context.texts.slips.somebody));
    return slipOf({ ...ground, row: index, clean }, mask ? maskedName(person) : person);
  });
}

/** A file for each person; nothing in it is about anybody else. */
async function writeEach(
  context: Context,
  folder: string,
  made: readonly Slip[],
  page: (slips: readonly Slip[]) => string,
  mask: boolean,
  code: ExitCode,
): Promise<ExitCode> {
  const { io, texts } = context;
  const names = slipFileNames(made, mask);
  for (const [place, slip] of made.entries()) {
    const written = await writeWhole(io.cwd, `${folder}/${names[place] ?? place}`, page([slip]));
    if (!written.ok) return giveUp(context, written.diagnostics);
  }
  io.stderr.write(`${texts.slips.written(made.length, shownPath(io.cwd, folder))}\n`);
  return code;
}
