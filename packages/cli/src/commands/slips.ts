/** `kaohe slips`: a slip for each person, to print, to cut and to sign. */
import { htmlFromSlips, type Slip, type Slips } from '@kaohe/handbook';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import { personNamed, selectedRows, slipFileNames, slipsOf, unknownPerson } from '@kaohe/report';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { shownPath, writeWhole } from '../host/files.js';
import { deliver } from '../host/output.js';
import { giveUp, refuse } from '../host/usage.js';
import { type Evaluated, evaluated } from '../results/evaluated.js';
import { fingerprintOf } from '../results/fingerprint.js';

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
  const made = slipsOf(context, { ruleSet: found.rules.ruleSet, dataset, results }, rows, options.mask);
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
  io.stderr.write(`${texts.slipsWritten(made.length, shownPath(io.cwd, folder))}\n`);
  return code;
}
