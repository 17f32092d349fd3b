/** `kaohe verify`: a closed period computed anew, and every difference to what was closed. */
import { diagnose, span } from '@kaohe/diagnostics';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import {
  type ClosedMonth,
  closedRowsOf,
  type FileDifference,
  fileDifferences,
  type ValueDifference,
  valueDifferences,
} from '@kaohe/report';
import { type ClosedFile, closedFiles, closedFolder } from '../host/closed-months.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { pathBeside } from '../host/files.js';
import { loadRules } from '../host/rules.js';
import { giveUp, refuse } from '../host/usage.js';
import { version } from '../host/version.js';
import { closedMonthIn } from '../results/closed-past.js';
import { evaluated } from '../results/evaluated.js';
import { readFilesOf, ruleFilesOf } from '../results/read-files.js';

/** What `verify` may be told. */
export interface VerifyOptions {
  readonly closed: string | undefined;
  readonly format: 'text' | 'json';
}

/** What differs between a closed period and now. */
interface Verified {
  readonly file: ClosedFile;
  readonly month: ClosedMonth;
  readonly files: readonly FileDifference[];
  readonly values: readonly ValueDifference[];
  /** Those who are or were in it. */
  readonly people: number;
}

/** Verifies one period, or all that are closed. Without data, the files that were read when it was closed are read again. */
export async function verify(
  context: Context,
  asked: string,
  rules: string,
  data: readonly string[],
  options: VerifyOptions,
): Promise<ExitCode> {
  const { io, texts } = context;
  const loaded = await loadRules(context, rules);
  if (!loaded.ok) return giveUp(context, loaded.diagnostics);
  const { entry } = loaded.value;
  const period = periodFromText(asked);
  const isAll = asked === 'all' || asked === '全部';
  if (period === undefined && !isAll) return refuse(context, texts.usage.notAPeriod(asked, ''));
  const name = period && printPeriod(period);
  const folder = closedFolder(io.cwd, entry, options.closed);
  const wanted = closedFiles(io.cwd, folder).filter((file) => isAll || file.period === name);
  if (wanted.length === 0)
    return giveUp(context, [diagnose('host/not-closed', span('', 0, 0), { period: name ?? asked, path: folder })]);
  const verified: Verified[] = [];
  for (const file of wanted) {
    const one = await verifyOne(context, file, { rules, entry, data }, options);
    if (typeof one === 'number') return one;
    verified.push(one);
  }
  io.stdout.write(
    options.format === 'json' ? jsonOf(verified) : verified.map((one) => textOf(context, one)).join('\n'),
  );
  const isSame = verified.every(({ values }) => values.length === 0);
  return isSame ? exitCodes.ok : exitCodes.findings;
}

async function verifyOne(
  context: Context,
  file: ClosedFile,
  { rules, entry, data }: { readonly rules: string; readonly entry: string; readonly data: readonly string[] },
  { closed }: VerifyOptions,
): Promise<Verified | ExitCode> {
  const { io, language } = context;
  const read = closedMonthIn(context, file);
  if (!read.ok) return giveUp(context, read.diagnostics);
  const month = read.value;
  const again = data.length > 0 ? data : month.data.map(({ name }) => pathBeside(io.cwd, entry, name));
  const { settings } = month.rules;
  const found = await evaluated(context, { rules, data: again, settings, period: month.period, closed });
  if (!found.ok) return found.code;
  const { ruleSet } = found.rules;
  const now = closedRowsOf(ruleSet, found.dataset, found.results, month.period);
  return {
    file,
    month,
    files: [
      ...fileDifferences(month.rules.files, ruleFilesOf(io.cwd, found)),
      ...fileDifferences(month.data, readFilesOf(io.cwd, entry, found.data)),
    ],
    values: valueDifferences(ruleSet, month.people, now, language),
    people: new Set([...month.people, ...now].map(({ person }) => person)).size,
  };
}

function textOf({ texts: { closed: words } }: Context, { file, month, files, values, people }: Verified): string {
  const changed = new Set(values.filter(({ kind }) => kind === 'result').map(({ person }) => person)).size;
  const head =
    values.length === 0
      ? words.same(month.period, month.people.length, file.path)
      : words.differs(month.period, changed, people, file.path);
  const now = `kaohe ${version}`;
  return `${[
    head,
    ...(month.engine === now ? [] : [`  ${words.engine(month.engine, now)}`]),
    ...files.map(({ kind, name }) => `  ${words.file[kind](name)}`),
    ...values.map(
      ({ person, name, was, now: is }) => `  ${person}  ${name}  ${was || words.nothing} → ${is || words.nothing}`,
    ),
  ].join('\n')}\n`;
}

function jsonOf(verified: readonly Verified[]): string {
  const value = {
    schema: 'kaohe.verify/1',
    periods: verified.map(({ file, month, files, values }) => ({
      period: month.period,
      revision: file.revision,
      closedAt: month.closedAt,
      engine: { was: month.engine, now: `kaohe ${version}` },
      people: month.people.length,
      files,
      differences: values,
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
