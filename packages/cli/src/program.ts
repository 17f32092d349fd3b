/** The commands, their arguments and options, as commander knows them. */
import { type Command, Option } from 'commander';
import { commandNamed, emptyProgram } from './command-help.js';
import { choiceReader, countReader, gathered, percentReader } from './command-options.js';
import type { Context } from './host/context.js';
import type { ExitCode } from './host/exit-codes.js';
import { docsFormats, rankNames, reportFormats, runFormats } from './host/formats.js';
import { addImports } from './program-imports.js';

const textOrJson = ['text', 'json'] as const;

/** The program of one call; `finish` is told the exit code of the command that ran. */
export function programOf(context: Context, finish: (code: ExitCode) => void): Command {
  const { argumentNames: name, arguments: argument, options: option } = context.texts;
  const program = emptyProgram(context);
  const choice = <T extends string>(flag: string, choices: readonly T[]): ((text: string) => T) =>
    choiceReader(context, flag, choices);

  commandNamed(context, program, 'run')
    .argument(`<${name.rules}>`, argument.rules)
    .argument(`[${name.data}...]`, argument.data)
    .option('--period <period>', option.period)
    .option('--format <format>', option.runFormat, choice('--format', runFormats))
    .option('--out <file>', option.out)
    .option('--set <name=value>', option.set, gathered)
    .option('--top <count>', option.top, countReader(context, '--top', 1))
    .option('--ranks <rule>', option.ranks, choice('--ranks', rankNames))
    .option('--wide', option.wide)
    .option('--stream', option.stream)
    .option('--threads <count>', option.threads, countReader(context, '--threads', 1))
    .option('--closed <folder>', option.closed)
    .action(async (rules: string, data: string[], { wide = false, stream = false, set = [], ...more }) => {
      const { format, out, period, top, ranks, closed, threads } = more;
      const { run } = await import('./commands/run.js');
      finish(await run(context, rules, data, { format, out, set, period, top, ranks, wide, stream, closed, threads }));
    });

  commandNamed(context, program, 'why')
    .argument(`<${name.rules}>`, argument.rules)
    .argument(`[${name.dataAndWho}...]`, argument.dataAndWho)
    .option('--metric <name>', option.metric)
    .option('--period <period>', option.onePeriod)
    .option('--format <format>', option.textFormat, choice('--format', textOrJson))
    .option('--set <name=value>', option.set, gathered)
    .option('--closed <folder>', option.closed)
    .action(async (rules: string, rest: string[], { metric, period, format = 'text', set = [], closed }) => {
      const { why } = await import('./commands/why.js');
      finish(await why(context, rules, rest, { metric, period, format, set, closed }));
    });

  commandNamed(context, program, 'next')
    .argument(`<${name.rules}>`, argument.rules)
    .argument(`[${name.data}...]`, argument.data)
    .option('--who <name>', option.who)
    .option('--period <period>', option.onePeriod)
    .option('--format <format>', option.textFormat, choice('--format', textOrJson))
    .option('--set <name=value>', option.set, gathered)
    .option('--closed <folder>', option.closed)
    .action(async (rules: string, data: string[], { who, period, format = 'text', set = [], closed }) => {
      const { next } = await import('./commands/next.js');
      finish(await next(context, rules, data, { who, period, format, set, closed }));
    });

  commandNamed(context, program, 'close')
    .argument(`<${name.period}>`, argument.period)
    .argument(`<${name.rules}>`, argument.rules)
    .argument(`<${name.data}...>`, argument.data)
    .option('--set <name=value>', option.set, gathered)
    .option('--again <reason>', option.again)
    .option('--allow-waiting', option.allowWaiting)
    .option('--closed <folder>', option.closed)
    .action(
      async (period: string, rules: string, data: string[], { set = [], again, allowWaiting = false, closed }) => {
        const { close } = await import('./commands/close.js');
        finish(await close(context, period, rules, data, { set, again, allowWaiting, closed }));
      },
    );

  commandNamed(context, program, 'verify')
    .argument(`<${name.period}>`, argument.periodOrAll)
    .argument(`<${name.rules}>`, argument.rules)
    .argument(`[${name.data}...]`, argument.dataAgain)
    .option('--format <format>', option.textFormat, choice('--format', textOrJson))
    .option('--closed <folder>', option.closed)
    .action(async (period: string, rules: string, data: string[], { format = 'text', closed }) => {
      const { verify } = await import('./commands/verify.js');
      finish(await verify(context, period, rules, data, { format, closed }));
    });

  commandNamed(context, program, 'diff')
    .argument(`<${name.oldRules}>`, argument.oldRules)
    .argument(`<${name.newRules}>`, argument.newRules)
    .option('--data <file>', option.diffData, gathered)
    .option('--format <format>', option.textFormat, choice('--format', textOrJson))
    .option('--set <name=value>', option.set, gathered)
    .option('--exit-code', option.exitCode)
    .action(async (old: string, now: string, { data = [], format = 'text', set = [], exitCode = false }) => {
      const { diff } = await import('./commands/diff.js');
      finish(await diff(context, old, now, { data, format, set, exitCode }));
    });

  commandNamed(context, program, 'docs')
    .argument(`<${name.rules}>`, argument.rules)
    .option('--format <format>', option.docsFormat, choice('--format', docsFormats))
    .option('--out <file>', option.docsOut)
    .option('--set <name=value>', option.set, gathered)
    .action(async (rules: string, { format, out, set = [] }) => {
      const { docs } = await import('./commands/docs.js');
      finish(await docs(context, rules, { format, out, set }));
    });

  commandNamed(context, program, 'slips')
    .argument(`<${name.rules}>`, argument.rules)
    .argument(`[${name.data}...]`, argument.data)
    .option('--out <file>', option.slipsOut)
    .option('--each <folder>', option.each)
    .option('--only <name>', option.onlyWho, gathered)
    .option('--mask', option.mask)
    .option('--period <period>', option.lastPeriod)
    .option('--set <name=value>', option.set, gathered)
    .option('--closed <folder>', option.closed)
    .action(async (rules: string, data: string[], { out, each, only = [], mask = false, ...more }) => {
      const { period, set = [], closed } = more;
      const { slips } = await import('./commands/slips.js');
      finish(await slips(context, rules, data, { out, each, only, mask, period, set, closed }));
    });

  commandNamed(context, program, 'check')
    .argument(`<${name.rules}...>`, argument.rulesList)
    .option('--format <format>', option.reportFormat, choice('--format', reportFormats))
    .option('--hints', option.hints)
    .option('--fix', option.fix)
    .option('--unsafe', option.unsafe)
    .option('--diff', option.fixDiff)
    .option('--max-warnings <count>', option.maxWarnings, countReader(context, '--max-warnings', 0))
    .option('--data <file>', option.checkData, gathered)
    .action(async (rules: string[], { format = 'text', hints = false, fix = false, ...more }) => {
      const { unsafe = false, diff = false, maxWarnings, data = [] } = more;
      const wanted = unsafe ? 'all' : fix || diff ? 'safe' : 'none';
      const { check } = await import('./commands/check.js');
      finish(await check(context, rules, { format, hints, fix: wanted, diff, maxWarnings, data }));
    });

  commandNamed(context, program, 'test')
    .argument(`<${name.rules}>`, argument.rules)
    .option('-t, --only <name>', option.only)
    .option('--coverage', option.coverage)
    .option('--mutate', option.mutate)
    .option('--threshold <percent>', option.threshold, percentReader(context, '--threshold'))
    .option('--seed <number>', option.seed, countReader(context, '--seed', 1))
    .option('--format <format>', option.textFormat, choice('--format', textOrJson))
    .action(async (rules: string, { only, coverage = false, mutate = false, threshold, seed = 1, format = 'text' }) => {
      const { test } = await import('./commands/test.js');
      finish(await test(context, rules, { format, only, coverage, mutate, threshold, seed }));
    });

  commandNamed(context, program, 'suggest-cases')
    .argument(`<${name.rules}>`, argument.rules)
    .option('--out <file>', option.outFile)
    .option('--yaml', option.yamlCases)
    .action(async (rules: string, { out, yaml = false }) => {
      const { suggest } = await import('./commands/suggest-cases.js');
      finish(await suggest(context, rules, { out, yaml }));
    });

  const face = choice('--lang', ['zh', 'en'] as const);
  commandNamed(context, program, 'fmt', { description: option.faceLang, read: face })
    .argument(`<${name.files}...>`, argument.files)
    .option('--check', option.fmtCheck)
    .option('--diff', option.fmtDiff)
    .option('--stdin-filename <name>', option.stdinName)
    .action(async (files: string[], { lang, check: only = false, diff = false, stdinFilename = 'stdin.kpi' }) => {
      const { fmt } = await import('./commands/fmt.js');
      finish(await fmt(context, files, { lang, check: only, diff, stdinFilename }));
    });

  commandNamed(context, program, 'convert', { description: option.faceLang, read: face })
    .argument(`<${name.file}>`, argument.file)
    .option('--to <face>', option.to, choice('--to', ['kpi', 'yaml'] as const))
    .option('--out <file>', option.outFile)
    .action(async (file: string, { to, out, lang }) => {
      const { convert } = await import('./commands/convert.js');
      finish(await convert(context, file, { to, out, lang }));
    });

  commandNamed(context, program, 'export')
    .argument(`<${name.rules}>`, argument.rules)
    .argument(`[${name.data}...]`, argument.data)
    .option('--out <file>', option.outSheet)
    .option('--period <period>', option.sheetPeriod)
    .option('--set <name=value>', option.set, gathered)
    .option('--values', option.values)
    .action(async (rules: string, data: string[], { out, period, set = [], values = false }) => {
      const { exportSheet } = await import('./commands/export.js');
      finish(await exportSheet(context, rules, data, { out, period, set, values }));
    });

  commandNamed(context, program, 'apply')
    .argument(`<${name.rules}>`, argument.rules)
    .argument(`<${name.workbook}>`, argument.workbook)
    .option('--diff', option.applyDiff)
    .action(async (rules: string, workbook: string, { diff = false }) => {
      const { apply } = await import('./commands/apply.js');
      finish(await apply(context, rules, workbook, { diff }));
    });

  commandNamed(context, program, 'init')
    .argument(`[${name.folder}]`, argument.folder)
    .option('--template <name>', option.template)
    .option('--force', option.force)
    .action(async (folder: string | undefined, { template = 'taobao-presales', force = false }) => {
      const { init } = await import('./commands/init.js');
      finish(await init(context, folder ?? '.', { template, force }));
    });

  addImports(context, program, finish);

  commandNamed(context, program, 'play')
    .argument(`[${name.played}...]`, argument.played)
    .option('--port <port>', option.port, countReader(context, '--port', 0))
    .option('--no-open', option.noOpen)
    .action(async (files: string[], { port = 0, open: opens = true }) => {
      const { play } = await import('./commands/play.js');
      finish(await play(context, files, { port, opens }));
    });

  commandNamed(context, program, 'schema')
    .option('--out <file>', option.outFile)
    .action(async ({ out }) => {
      const { schema } = await import('./commands/schema.js');
      finish(await schema(context, { out }));
    });

  commandNamed(context, program, 'explain')
    .argument(`[${name.code}]`, argument.code)
    .option('--list', option.list)
    .option('--format <format>', option.textFormat, choice('--format', textOrJson))
    .action(async (code: string | undefined, { list = false, format = 'text' }) => {
      const { explainCode } = await import('./commands/explain.js');
      finish(await explainCode(context, code, { list, format }));
    });

  commandNamed(context, program, 'doctor').action(async () => {
    const { doctor } = await import('./commands/doctor.js');
    finish(await doctor(context));
  });

  // Editors name the streams they speak over; these are the only ones there are.
  commandNamed(context, program, 'lsp')
    .addOption(new Option('--stdio').hideHelp())
    .action(async () => {
      const { lsp } = await import('./commands/lsp.js');
      finish(await lsp(context));
    });
  return program;
}
