/** Arguments to a command to an exit code. The one place where what goes wrong inside is caught. */
import { CommanderError } from 'commander';
import { type Context, contextOf } from './host/context.js';
import { type ExitCode, exitCodes } from './host/exit-codes.js';
import type { Io } from './host/io.js';
import { refuse } from './host/usage.js';
import { programOf } from './program.js';
import { usageDetail } from './usage-detail.js';

/** Carries out one call: `run(['check', 'shop.kpi'], io)`. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  const context = contextOf(argv, io);
  let code: ExitCode = exitCodes.ok;
  const program = programOf(context, (result) => {
    code = result;
  });
  try {
    await program.parseAsync([...wordsOf(argv)], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return ended(context, error);
    return failedInside(context, error);
  }
}

/** A call without a command asks what there is. */
function wordsOf(argv: readonly string[]): readonly string[] {
  const isBare = argv.every((word, index) => /^--(no-color|lang(=.*)?)$/.test(word) || argv[index - 1] === '--lang');
  return isBare ? [...argv, '-h'] : argv;
}

/** Commander ends by throwing, also after help and version. */
function ended(context: Context, error: CommanderError): ExitCode {
  if (error.exitCode === 0) return exitCodes.ok;
  return refuse(context, usageDetail(context, error));
}

function failedInside({ io, texts }: Context, error: unknown): ExitCode {
  io.stderr.write(`${texts.internalError(error instanceof Error ? error.message : String(error))}\n`);
  if (io.env.KAOHE_DEBUG === '1' && error instanceof Error) io.stderr.write(`${error.stack ?? ''}\n`);
  return exitCodes.couldNotRun;
}
