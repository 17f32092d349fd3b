/** Reads the values of options; a value that cannot be is refused in the language of the call. */
import { InvalidArgumentError } from 'commander';
import type { Context } from './host/context.js';

/** Takes one of a few words. */
export function choiceReader<T extends string>(
  { texts }: Context,
  flag: string,
  choices: readonly T[],
): (text: string) => T {
  return (text) => {
    const choice = choices.find((one) => one === text);
    if (choice === undefined) throw new InvalidArgumentError(texts.usage.notAChoice(flag, text, choices.join(' ')));
    return choice;
  };
}

/** Takes a whole number. */
export function countReader({ texts }: Context, flag: string, least: number): (text: string) => number {
  return (text) => {
    if (!/^\d{1,9}$/.test(text) || Number(text) < least)
      throw new InvalidArgumentError(texts.usage.notACount(flag, text, least));
    return Number(text);
  };
}

/** Gathers an option that may be given several times. */
export function gathered(text: string, before: readonly string[] | undefined): readonly string[] {
  return [...(before ?? []), text];
}

/** Takes a whole number from 0 to 100. */
export function percentReader({ texts }: Context, flag: string): (text: string) => number {
  return (text) => {
    if (!/^(?:100|\d{1,2})$/.test(text)) throw new InvalidArgumentError(texts.usage.notAPercent(flag, text));
    return Number(text);
  };
}
