/** `kaohe close`: the results of a period, kept with what they were computed from, so that nothing changes them silently. */
import { type Diagnostic, diagnose, hasErrors, span } from '@kaohe/diagnostics';
import { periodFromText, printPeriod } from '@kaohe/quantity';
import { type ClosedMonth, closedMonthText, closedRowsOf, sealIn, selectedRows, waitingIn } from '@kaohe/report';
import {
  type ClosedFile,
  closedFiles,
  closedFolder,
  closedText,
  nextFile,
  sealOf,
  writeClosed,
} from '../host/closed-months.js';
import { commandLine } from '../host/command-line.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { report } from '../host/report.js';
import { giveUp, refuse } from '../host/usage.js';
import { version } from '../host/version.js';
import { type Evaluated, evaluated } from '../results/evaluated.js';
import { readFilesOf, ruleFilesOf } from '../results/read-files.js';

/** What `close` may be told. */
export interface CloseOptions {
  readonly set: readonly string[];
  readonly closed: string | undefined;
  /** Why a period that is closed already is closed once more. */
  readonly again: string | undefined;
  /** Whether people without a result are closed without one. */
  readonly allowWaiting: boolean;
}

/** Computes the period and writes it down. */
export async function close(
  context: Context,
  asked: string,
  rules: string,
  data: readonly string[],
  options: CloseOptions,
): Promise<ExitCode> {
  const { io, texts } = context;
  const period = periodFromText(asked);
  if (period === undefined) return refuse(context, texts.usage.notAPeriod(asked, ''));
  const name = printPeriod(period);
  const { set, closed } = options;
  const found = await evaluated(context, { rules, data, settings: set, period: name, closed });
  if (!found.ok) return found.code;
  if (!found.dataset.periods.includes(name))
    return refuse(context, texts.usage.notAPeriod(name, found.dataset.periods.join(' ')));
  const problem = whatWaits(found, name, options);
  if (problem !== undefined) {
    report(context, [problem, ...found.diagnostics.filter(({ severity }) => severity === 'error')], found.files);
    return exitCodes.needsPerson;
  }
  const folder = closedFolder(io.cwd, found.rules.entry, closed);
  const before = closedFiles(io.cwd, folder).find((file) => file.period === name);
  if (before !== undefined && (options.again ?? '').trim() === '')
    return giveUp(context, [diagnose('host/already-closed', span('', 0, 0), { period: name, path: before.path })]);
  const old = before && closedText(io.cwd, before);
  if (old !== undefined && !old.ok) return giveUp(context, old.diagnostics);
  const file = nextFile(io.cwd, folder, name, before);
  const month = closedMonth(context, found, file, options, old === undefined ? '' : sealIn(old.value));
  const text = closedMonthText(month, sealOf);
  const written = await writeClosed(io.cwd, file, text);
  if (!written.ok) return giveUp(context, written.diagnostics);
  io.stdout.write(`${texts.closed.written(name, month.people.length, file.path, sealIn(text).slice(0, 12))}\n`);
  io.stderr.write(`${texts.closed.next(commandLine(['kaohe', 'verify', name, rules]))}\n`);
  return exitCodes.ok;
}

type Found = Extract<Evaluated, { ok: true }>;

/** Somebody whose result is not known, or cells nobody could read, unless that is allowed. */
function whatWaits(
  { rules, dataset, results, diagnostics }: Found,
  period: string,
  options: CloseOptions,
): Diagnostic | undefined {
  if (options.allowWaiting) return undefined;
  const { ruleSet } = rules;
  const rows = selectedRows(ruleSet, dataset, results, [period]);
  const waiting = waitingIn({ ruleSet, dataset, results, periods: [period], rows, shown: rows });
  const people = [...new Set(waiting.flatMap((one) => one.people))];
  if (people.length === 0 && !hasErrors(diagnostics)) return undefined;
  return diagnose('host/closed-waits', span('', 0, 0), { period, people: people.join(', ') });
}

function closedMonth(
  { io }: Context,
  found: Found,
  { period, revision }: ClosedFile,
  { set, again }: CloseOptions,
  replaces: string,
): ClosedMonth {
  const { rules, dataset, results, data } = found;
  const { ruleSet, entry } = rules;
  return {
    period,
    revision,
    replaces,
    reason: replaces === '' ? '' : (again ?? ''),
    closedAt: io.now(),
    engine: `kaohe ${version}`,
    rules: {
      name: ruleSet.name,
      version: ruleSet.version,
      files: ruleFilesOf(io.cwd, found),
      settings: set,
    },
    data: readFilesOf(io.cwd, entry, data),
    people: closedRowsOf(ruleSet, dataset, results, period),
  };
}
