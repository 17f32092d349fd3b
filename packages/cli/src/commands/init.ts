/** `kaohe init`: a folder to begin with. Values that only the shop can give are left to fill in, never invented. */
import { diagnose, type Language, span } from '@kaohe/diagnostics';
import { byteOrderMark, csvFromRows } from '@kaohe/intake';
import type { Grain, Input, RuleSet } from '@kaohe/ir';
import { commandLine } from '../host/command-line.js';
import { soundRules } from '../host/compiled.js';
import type { Context } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { kindOfPath, shownPath, writeWhole } from '../host/files.js';
import { bundledNames } from '../host/rules.js';
import { giveUp, refuse } from '../host/usage.js';
import { type RequiredLine, requiredLines } from '../results/required-lines.js';

/** What `init` may be told. */
export interface InitOptions {
  readonly template: string;
  readonly force: boolean;
}

/** Writes the folder. Nothing is written where something is in the way. */
export async function init(context: Context, folder: string, options: InitOptions): Promise<ExitCode> {
  const { io, texts } = context;
  if (!bundledNames().includes(options.template)) {
    return refuse(context, texts.usage.templateUnknown(options.template, bundledNames().join(' ')));
  }
  const template = await soundRules(context, options.template, []);
  if (typeof template === 'number') return template;

  const files = filesFor(context, template.ruleSet).map(({ path, text }) => ({ path: `${folder}/${path}`, text }));
  const inTheWay = files.filter(({ path }) => kindOfPath(io.cwd, path) !== 'nothing');
  if (inTheWay.length > 0 && !options.force) {
    return giveUp(
      context,
      inTheWay.map(({ path }) => diagnose('host/exists', span('', 0, 0), { path: shownPath(io.cwd, path) })),
    );
  }
  for (const { path, text } of files) {
    const written = await writeWhole(io.cwd, path, text);
    if (!written.ok) return giveUp(context, written.diagnostics);
  }
  const names = files.map(({ path }) => shownPath(io.cwd, path)).join('  ');
  io.stdout.write(`${texts.init.created(folder, names)}\n`);
  if (requiredLines(template.ruleSet, context.language).length > 0) io.stdout.write(`${texts.init.fill}\n`);
  const data = `${folder}/${texts.init.peopleFile.split('/')[0]}`;
  io.stdout.write(`${texts.init.steps(commandLine([folder]), commandLine([data]))}\n`);
  return exitCodes.ok;
}

interface NewFile {
  readonly path: string;
  readonly text: string;
}

function filesFor({ texts, language }: Context, ruleSet: RuleSet): readonly NewFile[] {
  const required = requiredLines(ruleSet, language);
  const own = ownHeadings(ruleSet, texts.result.period, texts.result.team);
  const shared = headingsOf(ruleSet, 'everyone');
  const sharedFile =
    shared.length === 0 ? [] : [{ path: texts.init.sharedFile, text: table([texts.result.period, ...shared]) }];
  const sharedText = shared.length === 0 ? '' : texts.init.sharedText(shared.join('、'));
  return [
    { path: 'rules.kpi', text: rulesText(ruleSet, required, texts.init, language) },
    { path: texts.init.peopleFile, text: table(own) },
    ...sharedFile,
    ...moreFiles(ruleSet, texts.init.peopleFile.split('/')[0] ?? '', texts.result.period),
    {
      path: 'README.md',
      text: texts.init.readme({
        required: required.map(({ line, reason }) => `- \`${line}\`  \n  ${reason}`).join('\n'),
        headings: own.join('、'),
        shared: sharedText,
      }),
    },
  ];
}

const words = {
  zh: { ruleset: '标准', extends: '沿用', version: '版本' },
  en: { ruleset: 'ruleset', extends: 'extends', version: 'version' },
} as const;

function rulesText(
  { name, version }: RuleSet,
  required: readonly RequiredLine[],
  texts: Context['texts']['init'],
  language: Language,
): string {
  const said = words[language];
  const lines = [
    `# ${texts.rulesHead}`,
    `${said.ruleset} ${texts.ruleSetName} "${texts.ruleSetTitle}" ${said.extends} ${name}${version === '' ? '' : `@${version}`}`,
    `  ${said.version} 1`,
  ];
  if (required.length > 0) lines.push('', `# ${texts.required}`);
  for (const { line, reason } of required) lines.push(`# ${reason}`, `# ${line}`);
  return `${lines.join('\n')}\n`;
}

/** Who, when, then the values of a person or a team. */
function ownHeadings(ruleSet: RuleSet, period: string, team: string): readonly string[] {
  const who = ruleSet.subject === '' ? [] : [ruleSet.subject];
  return [period, ...who, ruleSet.cohort ?? team, ...headingsOf(ruleSet, 'person'), ...headingsOf(ruleSet, 'team')];
}

function headingsOf({ inputs }: RuleSet, grain: Grain): readonly string[] {
  return inputs.filter((input) => input.grain === grain).map(headingOf);
}

/** A file for each table of records, and one for all that is looked up by the same keys. */
function moreFiles(ruleSet: RuleSet, folder: string, period: string): readonly NewFile[] {
  const { tables, inputs, subject } = ruleSet;
  const records = tables.map(({ id, date }): readonly [string, readonly string[]] => {
    const own = inputs.filter(
      ({ grain }) => typeof grain === 'object' && grain.kind === 'record' && grain.table === id,
    );
    return [id, [...(date === undefined ? [period] : []), subject, ...own.map(headingOf)]];
  });
  const keyed = new Map<string, string[]>();
  for (const input of inputs) {
    const { grain } = input;
    if (typeof grain === 'string' || grain.kind !== 'keys') continue;
    const name = grain.keys.join('-');
    keyed.set(name, [...(keyed.get(name) ?? grain.keys), headingOf(input)]);
  }
  return [...records, ...keyed].map(([name, headings]) => ({
    path: `${folder}/${name.replaceAll(/[\\/:*?"<>|]/g, '_')}.csv`,
    text: table(headings.filter((heading) => heading !== '')),
  }));
}

function headingOf({ id, label, type }: Input): string {
  const name = label === '' ? id : label;
  return type.kind === 'number' && type.unit.symbol !== '' ? `${name}（${type.unit.symbol}）` : name;
}

function table(headings: readonly string[]): string {
  return byteOrderMark + csvFromRows([headings]);
}
