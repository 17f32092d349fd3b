/** Whose account is whose: said by files that name both. */
import { diagnose } from '@kaohe/diagnostics';
import { isMissingMark } from './cell-value.js';
import { personKey } from './facts.js';
import type { Layout } from './match.js';
import { type Reports, report } from './reports.js';
import { cellAt } from './table.js';
import type { Accounts } from './who.js';

/** The accounts of all files; an account of two people is told, and the first has it. */
export function accountsIn(layouts: readonly Layout[], reports: Reports): Accounts {
  const accounts = new Map<string, string>();
  for (const { table, header, roles } of layouts) {
    const [account, person] = [roles.get('account'), roles.get('person')];
    if (account === undefined || person === undefined) continue;
    for (const row of table.rows.slice(header + 1)) {
      const [name, owner] = [cellAt(table, row, account.index), cellAt(table, row, person.index)];
      if (name === undefined || owner === undefined || isMissingMark(name.text) || isMissingMark(owner.text)) continue;
      const key = personKey(name.text);
      const before = accounts.get(key);
      if (before === undefined) accounts.set(key, owner.text);
      else if (personKey(before) !== personKey(owner.text)) {
        const args = { name: account.cell.text, who: name.text, first: before, second: owner.text };
        report(reports, diagnose('data/value-conflict', owner.span, args));
      }
    }
  }
  return accounts;
}

/** Whether a file says nothing but whose account is whose. */
export function isAccountList({ roles, inputs }: Layout): boolean {
  return roles.has('account') && roles.has('person') && inputs.length === 0;
}
