/** `kaohe doctor`: the surroundings as the command sees them. Names no person, no path and no amount. */

import { plainPainter } from '@kaohe/diagnostics';
import { type Context, columnsOf } from '../host/context.js';
import { type ExitCode, exitCodes } from '../host/exit-codes.js';
import { bundledNames } from '../host/rules.js';
import { nodeVersion, version } from '../host/version.js';

/** Prints the report. */
export async function doctor(context: Context): Promise<ExitCode> {
  const { io, language, paint } = context;
  const { doctor: said } = context.texts;
  const lines = [
    [said.version, version],
    [said.node, nodeVersion],
    [said.language, language],
    [said.color, paint === plainPainter ? said.no : said.yes],
    [said.width, String(columnsOf(context) ?? said.unlimited)],
    [said.rules, bundledNames().join(' ') || said.no],
  ];
  for (const [name = '', value = ''] of lines) io.stdout.write(`${name}\t${value}\n`);
  return exitCodes.ok;
}
