/** What commander found wrong with a call, in the language of the call. */
import type { CommanderError } from 'commander';
import type { Context } from './host/context.js';

/** The mistake in words. Commander tells names only inside its own sentences, quoted. */
export function usageDetail({ texts }: Context, { code, message }: CommanderError): string {
  const { usage } = texts;
  const name = /'([^']*)'/.exec(message)?.[1] ?? '';
  const suggestion = /\(Did you mean (?:one of )?([^?]*)\?\)/.exec(message)?.[1] ?? '';
  switch (code) {
    case 'commander.unknownCommand':
      return usage.unknownCommand(name, suggestion);
    case 'commander.unknownOption':
      return usage.unknownOption(name, suggestion);
    case 'commander.missingArgument':
      return usage.missingArgument(name);
    case 'commander.optionMissingArgument':
      return usage.missingValue(longName(name));
    case 'commander.excessArguments':
      return usage.tooMany(name === '' ? 'kaohe' : name);
    case 'commander.invalidArgument':
      // Thrown by our own readers of options, whose sentence stands behind commander's.
      return message.replace(/^error: .*? is invalid\. /s, '');
    default:
      return message.replace(/^error: /, '');
  }
}

/** `--period` of `--period <period>`. */
function longName(flags: string): string {
  return /--[a-z-]+/.exec(flags)?.[0] ?? flags;
}
