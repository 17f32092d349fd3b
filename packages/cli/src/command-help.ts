/** How commands introduce themselves: help in the language of the call, short with `-h`, with examples for `--help`. */
import { displayWidth } from '@kaohe/diagnostics';
import { Command, Option } from 'commander';
import { choiceReader } from './command-options.js';
import { type Context, columnsOf } from './host/context.js';
import { version } from './host/version.js';
import type { CommandName } from './texts/texts.js';

const widestHelp = 100;

/** The Chinese names of commands: exact aliases, listed in help. */
const aliases: Readonly<Partial<Record<CommandName, string>>> = {
  run: '计算',
  why: '为什么',
  next: '下一级',
  diff: '比较',
  close: '关账',
  verify: '核对',
  docs: '手册',
  slips: '工资条',
  check: '检查',
  test: '测试',
  'suggest-cases': '建议测试',
  fmt: '格式化',
  convert: '转换',
  export: '导出',
  apply: '写回',
  init: '新建',
  columns: '列',
  import: '导入',
  play: '打开',
  explain: '解释',
};

/** Commands that the short help leaves out, so that it fits one screen. */
const rare: ReadonlySet<CommandName> = new Set(['suggest-cases', 'convert', 'apply', 'schema', 'doctor', 'lsp']);

function asksForAll(argv: readonly string[]): boolean {
  return argv.includes('--help') || argv[0] === 'help';
}

/** A program without commands that speaks the language of the call and ends by throwing. */
export function emptyProgram(context: Context): Command {
  const { io, texts, argv } = context;
  const width = Math.min(columnsOf(context) ?? widestHelp, widestHelp);
  const titles: Readonly<Record<string, string>> = {
    'Usage:': texts.helpTitles.usage,
    'Arguments:': texts.helpTitles.arguments,
    'Options:': texts.helpTitles.options,
    'Commands:': texts.helpTitles.commands,
  };
  const program = new Command('kaohe')
    .exitOverride()
    // `--lang` behind a command is the command's own: for `fmt` it means more.
    .enablePositionalOptions()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      // What is wrong with a call is reported as every mistake is, by main.ts.
      writeErr: () => undefined,
      getOutHelpWidth: () => width,
      getErrHelpWidth: () => width,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      displayWidth,
      styleTitle: (title) => titles[title] ?? title,
      subcommandTerm: (command) => [command.name(), ...command.aliases()].join(' | '),
      styleUsage: (usage) =>
        usage.replace('[options]', texts.usageSyntax.options).replace('[command]', texts.usageSyntax.command),
    })
    .description(`${texts.about}\n${texts.offline}`)
    .version(version, '-V, --version', texts.options.version)
    .helpOption('-h, --help', texts.options.help)
    .helpCommand('help [command]', texts.options.helpCommand)
    .addHelpText('after', `\n${texts.overview}\n${asksForAll(argv) ? '' : `\n${texts.allCommands}\n`}`);
  return withCommonOptions(context, program, undefined);
}

/** The option `--lang` where it means more than the language of messages. */
export interface FaceOption {
  readonly description: string;
  readonly read: (text: string) => string;
}

/** Adds a command with its summary, examples and the options every command has. */
export function commandNamed(context: Context, program: Command, name: CommandName, face?: FaceOption): Command {
  const { texts, argv } = context;
  const { summary, examples } = texts.commands[name];
  const isLong = asksForAll(argv);
  const command = program.command(name, { hidden: !isLong && rare.has(name) });
  command.summary(summary).description(summary);
  const alias = aliases[name];
  if (alias !== undefined) command.alias(alias);
  const shown = examples.map(([line, what]) => `  ${line}\n      ${what}`);
  command.addHelpText('after', isLong ? `\n${texts.helpTitles.examples}\n${shown.join('\n')}` : `\n${texts.helpMore}`);
  return withCommonOptions(context, command, face);
}

function withCommonOptions(context: Context, command: Command, face: FaceOption | undefined): Command {
  const { options } = context.texts;
  const read = face?.read ?? choiceReader(context, '--lang', ['zh', 'en']);
  return command
    .addOption(new Option('--lang <zh|en>', face?.description ?? options.lang).argParser(read))
    .addOption(new Option('--no-color', options.noColor));
}
