/** The commands that look at data files, their arguments and options. */
import type { Command } from 'commander';
import { commandNamed } from './command-help.js';
import { choiceReader, gathered } from './command-options.js';
import type { Context } from './host/context.js';
import type { ExitCode } from './host/exit-codes.js';

const formats = ['text', 'json'] as const;

/** Adds `columns` and `import`. */
export function addImports(context: Context, program: Command, finish: (code: ExitCode) => void): void {
  const { argumentNames: name, arguments: argument, options: option } = context.texts;
  const format = choiceReader(context, '--format', formats);
  commandNamed(context, program, 'columns')
    .argument(`<${name.exports}...>`, argument.exports)
    .option('--rules <rules>', option.rules)
    .option('--period <period>', option.onePeriod)
    .option('--format <format>', option.textFormat, format)
    .action(async (files: string[], { rules, period, format: chosen = 'text' }) => {
      const { columns } = await import('./commands/columns.js');
      finish(await columns(context, files, { rules, period, format: chosen }));
    });

  commandNamed(context, program, 'import')
    .argument(`<${name.exports}...>`, argument.exports)
    .option('--rules <rules>', option.rules)
    .option('--out <file>', option.importOut)
    .option('--dry-run', option.dryRun)
    .option('--map <column=input>', option.map, gathered)
    .option('--save-map', option.saveMap)
    .option('--period <period>', option.onePeriod)
    .option('--exported <day>', option.exported)
    .option('--mixed-attribution', option.mixedAttribution)
    .option('--format <format>', option.textFormat, format)
    .action(async (files: string[], { format: chosen = 'text', map = [], dryRun = false, ...more }) => {
      const { rules, out, period, exported, saveMap = false, mixedAttribution = false } = more;
      const options = { rules, out, period, exported, saveMap, mixedAttribution, map, dryRun, format: chosen };
      const { importData } = await import('./commands/import.js');
      finish(await importData(context, files, options));
    });
}
