/** `kaohe play`: the page on this machine, with the files of the call to look at and to change, until it is interrupted. */
import { type Diagnostic, diagnose, span } from '@kaohe/diagnostics';
import type { Context } from '../host/context.js';
import { filesAt } from '../host/data.js';
import type { ExitCode } from '../host/exit-codes.js';
import { type Attempt, done, failed, kindOfPath, shownPath } from '../host/files.js';
import { inTime } from '../host/interrupt.js';
import { openInBrowser } from '../host/play/open-browser.js';
import { pageFolder } from '../host/play/page-files.js';
import { type PlayedFile, playedFiles } from '../host/play/played-files.js';
import { servePlay } from '../host/play/server.js';
import { isRulesFile, loadRules } from '../host/rules.js';
import { giveUp, refuse } from '../host/usage.js';

/** What `play` may be told. */
export interface PlayOptions {
  /** 0 is any that is free. */
  readonly port: number;
  readonly opens: boolean;
}

/** Serves until the user has had enough. */
export async function play(context: Context, paths: readonly string[], options: PlayOptions): Promise<ExitCode> {
  const { io, texts } = context;
  const folder = pageFolder();
  if (folder === undefined) return refuse(context, texts.play.noPage);
  const files = await namedFiles(context, paths);
  if (!files.ok) return giveUp(context, files.diagnostics);
  const server = await servePlay(folder, playedFiles(io.cwd, files.value), options.port).catch(() => undefined);
  if (server === undefined) return refuse(context, texts.play.portTaken(options.port));
  io.stdout.write(`${texts.play.serving(server.address)}\n`);
  if (options.opens && io.stdout.isTerminal) openInBrowser(server.address);
  return await inTime(new Promise<never>(() => undefined), () => void server.close());
}

/** The rules first, with what they extend behind them, then the data. */
async function namedFiles(context: Context, paths: readonly string[]): Promise<Attempt<readonly PlayedFile[]>> {
  const { cwd } = context.io;
  const rules: PlayedFile[] = [];
  const data: PlayedFile[] = [];
  const problems: Diagnostic[] = [];
  for (const path of paths) {
    const kind = kindOfPath(cwd, path);
    const tables = kind === 'nothing' || isRulesFile(path) ? [] : filesAt(cwd, path);
    const loaded = kind === 'file' && tables.length > 0 ? undefined : await loadRules(context, path);
    if (loaded?.ok) {
      const { sources, entry } = loaded.value;
      for (const { name } of sources) {
        rules.push({ name, kind: 'rules', isWritable: kind !== 'nothing' && name === entry });
      }
      // a folder with rules in it stands for these
      continue;
    }
    if (loaded !== undefined && tables.length === 0) problems.push(...loaded.diagnostics);
    for (const table of tables) data.push({ name: shownPath(cwd, table), kind: 'data', isWritable: false });
  }
  if (problems.length > 0) return failed(...problems);
  const known = new Map([...rules, ...data].map((file) => [file.name, file]));
  if (known.size > 1000) return failed(diagnose('host/usage', span('', 0, 0), { detail: context.texts.play.tooMany }));
  return done([...known.values()]);
}
