/** What `close` and `verify` say, and what others say of closed periods. */

/** Words of closed periods. */
export interface ClosedTexts {
  readonly written: (period: string, people: number, path: string, seal: string) => string;
  readonly next: (command: string) => string;
  readonly past: (periods: readonly string[]) => string;
  readonly changed: (period: string, count: number, command: string) => string;
  readonly same: (period: string, people: number, path: string) => string;
  readonly differs: (period: string, changed: number, people: number, path: string) => string;
  readonly engine: (was: string, now: string) => string;
  readonly file: Readonly<Record<'changed' | 'missing' | 'new', (name: string) => string>>;
  readonly nothing: string;
}
