/** What goes wrong around the rules: files, people asked for, and how a command was called. */
import type { Family, NoArgs } from './define.js';

/** The arguments of each code; `reason` may be a term. */
export interface HostArgs {
  readonly 'host/file-not-found': { readonly path: string };
  readonly 'host/file-unreadable': { readonly path: string; readonly reason: string };
  readonly 'host/not-a-rules-file': { readonly path: string };
  readonly 'host/no-data': NoArgs;
  readonly 'host/who-unknown': { readonly who: string; readonly suggestion: string };
  readonly 'host/usage': { readonly detail: string };
  readonly 'host/write-failed': { readonly path: string; readonly reason: string };
  readonly 'host/exists': { readonly path: string };
  readonly 'host/code-unknown': { readonly code: string; readonly suggestion: string };
  readonly 'host/several-periods': { readonly who: string; readonly periods: string };
  readonly 'host/already-closed': { readonly period: string; readonly path: string };
  readonly 'host/not-closed': { readonly period: string; readonly path: string };
  readonly 'host/closed-waits': { readonly period: string; readonly people: string };
  readonly 'host/closed-unreadable': { readonly path: string };
  readonly 'host/closed-altered': { readonly path: string };
  readonly 'host/needs-everyone': {
    readonly name: string;
    readonly look: LookBeyond;
    readonly size: 'small' | 'large';
  };
}

/** What a rule looks at beside its own row. */
export type LookBeyond =
  | 'quota'
  | 'pool'
  | 'cohort'
  | 'history'
  | 'records'
  | 'keyed-values'
  | 'shared-values'
  | 'combined-rows'
  | 'accounts';

/** How grave each code is. */
export const host: Family<HostArgs> = {
  'host/file-not-found': 'error',
  'host/file-unreadable': 'error',
  'host/not-a-rules-file': 'error',
  'host/no-data': 'error',
  'host/who-unknown': 'error',
  'host/usage': 'error',
  'host/write-failed': 'error',
  'host/exists': 'error',
  'host/code-unknown': 'error',
  'host/several-periods': 'error',
  'host/already-closed': 'error',
  'host/not-closed': 'error',
  'host/closed-waits': 'error',
  'host/closed-unreadable': 'error',
  'host/closed-altered': 'error',
  'host/needs-everyone': 'error',
};
