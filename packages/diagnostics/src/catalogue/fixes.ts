/** The ways to mend a mistake: their ids, what their titles need to be told, and which may be applied without asking. */
import type { ArgValue, NoArgs } from './define.js';

/** The arguments of the title of each fix; texts as the author would write them. */
export interface FixArgs {
  /** Writes one piece of text in the place of another. */
  readonly replace: { readonly was: string; readonly now: string };
  /** The nearest known name in the place of one that is not known. */
  readonly rename: { readonly was: string; readonly now: string };
  readonly 'quote-name': { readonly name: string };
  /** A character that only looks like one of the language. */
  readonly 'plain-character': { readonly was: string; readonly now: string };
  readonly 'remove-invisible': NoArgs;
  readonly gather: { readonly name: string };
  readonly 'move-edge': { readonly row: string; readonly now: string };
  readonly 'add-row': { readonly row: string };
  readonly 'add-else': { readonly result: string };
  readonly 'delete-row': { readonly row: string };
  /** Of rows that contradict each other only this one stays. */
  readonly 'keep-row': { readonly row: string };
  readonly 'swap-results': { readonly row: string; readonly other: string };
  readonly 'merge-rows': { readonly row: string };
  readonly 'delete-line': { readonly line: string };
  readonly 'delete-declaration': { readonly name: string };
  /** The clause in the words of each language. */
  readonly 'add-clause': { readonly zh: string; readonly en: string };
  readonly 'scale-weights': { readonly weights: string };
  readonly 'give-rest': { readonly name: string; readonly weight: string };
  readonly 'scale-shares': { readonly shares: string };
  readonly 'give-share': { readonly label: string; readonly share: string };
  /** What comes out where a divisor is zero. */
  readonly guard: { readonly divisor: string; readonly result: string };
  readonly 'state-least': { readonly least: number };
  readonly 'round-once': { readonly step: string };
  readonly round: { readonly mode: 'half-up' | 'floor' | 'ceiling'; readonly step: string };
}

/** A way to mend a mistake. */
export type FixId = keyof FixArgs;

/** *safe*: no result that came out before comes out otherwise; *ask*: somebody must say that it is meant. */
export const fixKinds: Readonly<Record<FixId, 'safe' | 'ask'>> = {
  replace: 'ask',
  rename: 'ask',
  'quote-name': 'safe',
  'plain-character': 'safe',
  'remove-invisible': 'safe',
  gather: 'ask',
  'move-edge': 'ask',
  'add-row': 'ask',
  'add-else': 'ask',
  'delete-row': 'safe',
  'keep-row': 'ask',
  'swap-results': 'ask',
  'merge-rows': 'safe',
  'delete-line': 'safe',
  'delete-declaration': 'ask',
  'add-clause': 'ask',
  'scale-weights': 'ask',
  'give-rest': 'ask',
  'scale-shares': 'ask',
  'give-share': 'ask',
  guard: 'ask',
  'state-least': 'ask',
  'round-once': 'ask',
  round: 'ask',
};

/** The arguments of any title, before one knows its fix. */
export type TitleArgs = Readonly<Record<string, ArgValue>>;
