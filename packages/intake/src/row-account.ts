/** Whose a row is, and of which of their accounts: rows of several accounts of one person come together. */
import type { DataCell } from '@kaohe/ir';
import { isMissingMark } from './cell-value.js';
import { figureNamed } from './further-headings.js';
import type { KnownHeadings } from './known-headings.js';
import type { Layout } from './match.js';
import { shopOfFile } from './shops.js';
import { isSummaryLabel } from './summary-rows.js';
import { cellAt, type Row } from './table.js';
import { type Accounts, personKey, whoIn } from './who.js';

/** Whose a row is. */
export interface Whose {
  /** What the row says. */
  readonly said: DataCell | undefined;
  readonly person: DataCell | undefined;
  /** The account, and the shop where people work for several; undefined where there is only one row of a person. */
  readonly account: string | undefined;
  /** The name that stands there, where the person has another one. */
  readonly nick: string | undefined;
}

/** What rows are told apart by. */
export interface AccountReading {
  readonly known: KnownHeadings;
  readonly lineOf: (row: Row) => string;
  readonly accounts: Accounts;
  /** Files of different shops, as `shopOfFile` names them; undefined: rows of shops are not joined. */
  readonly shops?: ReadonlySet<string> | undefined;
}

/** Tells whose the rows of a table are. */
export function whoseRows(layout: Layout, reading: AccountReading): (row: Row) => Whose {
  const { lineOf, accounts } = reading;
  const hasNicks = areNicked(layout, reading);
  const shopOf = shopsOfRows(layout, reading);
  return (row) => {
    const said = whoIn(layout, row, lineOf);
    const shop = shopOf(row);
    const account = (own: string | undefined): string | undefined =>
      own === undefined ? shop : shop === undefined ? own : `${own} ${shop}`;
    if (said === undefined) return { said, person: undefined, account: undefined, nick: undefined };
    if (layout.who?.kind === 'account') {
      const owner = isSummaryLabel(said.text) ? said.text : accounts.get(personKey(said.text));
      const person = owner === undefined ? undefined : { text: owner, span: said.span };
      return { said, person, account: account(said.text), nick: said.text };
    }
    const owner = hasNicks ? accounts.get(personKey(said.text)) : undefined;
    const named = hasNicks ? said.text : accountCell(layout, row);
    const nick = owner === undefined ? accountCell(layout, row) : said.text;
    return {
      said,
      person: owner === undefined ? said : { text: owner, span: said.span },
      account: account(named),
      nick,
    };
  };
}

/** The cell of the column the rules call the account. */
function accountCell({ table, roles }: Layout, row: Row): string | undefined {
  const column = roles.get('account');
  const text = column && cellAt(table, row, column.index)?.text;
  return text === undefined || isMissingMark(text) ? undefined : text;
}

/** Whether names in the table are nicks of people, where the rules know no accounts: then each of its rows is of a nick. */
function areNicked(layout: Layout, { known, lineOf, accounts }: AccountReading): boolean {
  if (accounts.size === 0 || known.roles.account.length > 0 || layout.who?.kind !== 'columns') return false;
  const rows = layout.table.rows.slice(layout.header + 1);
  return rows.some((row) => accounts.has(personKey(whoIn(layout, row, lineOf)?.text ?? '')));
}

/** The shop of each row, from a column that names it or from the file. */
function shopsOfRows(layout: Layout, { shops }: AccountReading): (row: Row) => string | undefined {
  if (shops === undefined || layout.records !== undefined || layout.who?.kind === 'row') return () => undefined;
  const { table, columns, who } = layout;
  const ofFile = shops.has(shopOfFile(table.file)) ? table.file : undefined;
  const naming = who?.kind === 'columns' ? who.columns : [];
  const column = columns.find((one) => figureNamed(one.cell.text)?.id === 'shop' && !naming.includes(one));
  if (column === undefined) return () => ofFile;
  return (row) => {
    const text = cellAt(table, row, column.index)?.text;
    return text === undefined || isMissingMark(text) ? ofFile : text;
  };
}
