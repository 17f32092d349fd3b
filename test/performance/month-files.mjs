/**
 * Agent-months as files: as CSV, and as Parquet with the kinds of columns that a warehouse gives them: `node month-files.mjs ROWS CSV PARQUET`.
 * In a process of its own, for what a process has used counts for those that it starts.
 */
import { closeSync, openSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { agentMonths, ratings, shop } from './workload.mjs';

const month = (columns, row) => `2025-${String(columns.month[row] + 1).padStart(2, '0')}`;
const money = (fen) => (fen / 100).toFixed(2);

/** Writes the rows with a heading each. */
function writeCsv(path, columns) {
  const file = openSync(path, 'w');
  let text =
    '月份,客服,团队,询单人数,最终付款人数,付款金额,店铺付款人数,店铺付款金额,接待人数,回复人数,平均响应时长,平时表现,绩效基数\n';
  for (let row = 0; row < columns.count; row += 1) {
    text += [
      `${month(columns, row)},p${columns.person[row]},t${columns.team[row]},${columns.asked[row]}`,
      `${columns.paid[row]},${money(columns.amount[row])},${shop.payers},${money(shop.amount)},${columns.served[row]}`,
      `${columns.replied[row]},${(columns.response[row] / 10).toFixed(1)},${ratings[columns.rating[row]]},${money(columns.base[row])}\n`,
    ].join(',');
    if (text.length < 1 << 20) continue;
    writeSync(file, text);
    text = '';
  }
  writeSync(file, text);
  closeSync(file);
}

const rowsInGroup = 122_880;

/** The same rows as texts, whole numbers and decimals, in groups as DuckDB makes them. */
async function writeParquet(path, columns) {
  // installed for the command
  const command = createRequire(fileURLToPath(new URL('../../packages/cli/package.json', import.meta.url)));
  const { fileWriter, ParquetWriter } = await import(pathToFileURL(command.resolve('hyparquet-writer')).href);
  const text = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
  const whole = { type: 'INT32' };
  const decimal = (scale) => ({ type: 'INT64', converted_type: 'DECIMAL', precision: 12, scale });
  const kinds = {
    月份: [text, (row) => month(columns, row)],
    客服: [text, (row) => `p${columns.person[row]}`],
    团队: [text, (row) => `t${columns.team[row]}`],
    询单人数: [whole, (row) => columns.asked[row]],
    最终付款人数: [whole, (row) => columns.paid[row]],
    付款金额: [decimal(2), (row) => BigInt(columns.amount[row])],
    店铺付款人数: [whole, () => shop.payers],
    店铺付款金额: [decimal(2), () => BigInt(shop.amount)],
    接待人数: [whole, (row) => columns.served[row]],
    回复人数: [whole, (row) => columns.replied[row]],
    平均响应时长: [decimal(1), (row) => BigInt(columns.response[row])],
    平时表现: [text, (row) => ratings[columns.rating[row]]],
    绩效基数: [decimal(2), (row) => BigInt(columns.base[row])],
  };
  const elements = Object.entries(kinds).map(([name, [kind]]) => ({ name, repetition_type: 'OPTIONAL', ...kind }));
  const schema = [{ name: 'root', num_children: elements.length }, ...elements];
  const writer = new ParquetWriter({ writer: fileWriter(path), schema });
  for (let first = 0; first < columns.count; first += rowsInGroup) {
    const length = Math.min(rowsInGroup, columns.count - first);
    const columnData = Object.entries(kinds).map(([name, [, cellOf]]) => ({
      name,
      data: Array.from({ length }, (_, at) => cellOf(first + at)),
    }));
    writer.write({ columnData, rowGroupSize: rowsInGroup });
  }
  writer.finish();
}

const [, , rows, csv, parquet] = process.argv;
const columns = agentMonths(Number(rows), 12);
writeCsv(csv, columns);
await writeParquet(parquet, columns);
