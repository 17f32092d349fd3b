/** Whose account is whose: said by files that name both, and by people. */
import { diagnose, type Span } from '@kaohe/diagnostics';
import { isMissingMark } from './cell-value.js';
import type { Column } from './columns.js';
import { comparable } from './heading.js';
import type { Layout } from './match.js';
import { type Reports, report } from './reports.js';
import { cellAt } from './table.js';
import { type Accounts, personKey } from './who.js';

/** What a person says of an account: whose it is. */
export interface AccountSaid {
  readonly account: string;
  readonly person: string;
}

/** The accounts of all files and those that were said; what was said comes first, an account of two people is told and the first has it. */
export function accountsIn(layouts: readonly Layout[], said: readonly AccountSaid[], reports: Reports): Accounts {
  const accounts = new Map(said.map(({ account, person }) => [personKey(account), person]));
  const isSaid = new Set(accounts.keys());
  for (const layout of layouts) {
    for (const { account, name, person, place } of pairsIn(layout)) {
      const key = personKey(account);
      const before = accounts.get(key);
      if (before === undefined) accounts.set(key, person);
      else if (personKey(before) !== personKey(person) && !isSaid.has(key)) {
        report(reports, diagnose('data/value-conflict', place, { name, who: account, first: before, second: person }));
      }
    }
  }
  return accounts;
}

interface Pair {
  readonly account: string;
  /** The heading of the account. */
  readonly name: string;
  readonly person: string;
  /** Where the person stands. */
  readonly place: Span;
}

function pairsIn(layout: Layout): readonly Pair[] {
  const { table, header, roles } = layout;
  const [account, person] = [accountColumn(layout), roles.get('person')];
  if (account === undefined || person === undefined) return [];
  return table.rows.slice(header + 1).flatMap((row): readonly Pair[] => {
    const [name, owner] = [cellAt(table, row, account.index), cellAt(table, row, person.index)];
    if (name === undefined || owner === undefined || isMissingMark(name.text) || isMissingMark(owner.text)) return [];
    return [{ account: name.text, name: account.cell.text, person: owner.text, place: owner.span }];
  });
}

/** Whether a file says nothing but whose account is whose. */
export function isAccountList(layout: Layout): boolean {
  return accountColumn(layout) !== undefined && layout.roles.has('person') && layout.inputs.length === 0;
}

/** What the rules call the accounts; where they know none, a list of two columns may still say them. */
function accountColumn({ roles, columns, inputs }: Layout): Column | undefined {
  const named = roles.get('account');
  if (named !== undefined || inputs.length > 0 || columns.length !== 2) return named;
  return columns.find((column) => plainWords.has(column.heading.full) && column !== roles.get('person'));
}

/** The heading of accounts in a list of them, where the rules have no word for them. */
export const accountHeading = '账号';

const plainWords: ReadonlySet<string> = new Set([accountHeading, 'account'].map(comparable));
