/** W1 to W3 in DuckDB with SQL written by hand: integers, ratios cross-multiplied, from a table to a table. Exact. */
import { DuckDBInstance } from '@duckdb/node-api';
import { shop } from '../workload.mjs';

const points = (part, whole, edges) =>
  `CASE ${edges.map((edge, at) => `WHEN ${part} * 100 >= ${edge} * ${whole} THEN ${[100, 80, 60][at]}`).join(' ')} ELSE 50 END`;

const scored = `
  SELECT *,
    35 * (${points('paid', 'asked', [55, 50, 45])})
    + 25 * (${points(`(amount::BIGINT * ${shop.payers})`, `(paid * ${shop.amount}::BIGINT)`, [112, 108, 106])})
    + 15 * (${points('replied', 'served', [99, 97, 95])})
    + 15 * (CASE WHEN response <= 250 THEN 100 WHEN response <= 300 THEN 80 WHEN response <= 400 THEN 60 ELSE 50 END)
    + 10 * (CASE rating WHEN 0 THEN 100 WHEN 1 THEN 80 WHEN 2 THEN 70 ELSE 50 END) AS total
  FROM months`;

const graded = `
  SELECT *, CASE WHEN total >= 9050 THEN 0 WHEN total >= 8550 THEN 1 WHEN total >= 7550 THEN 2 WHEN total >= 6450 THEN 3 ELSE 4 END::UTINYINT AS grade
  FROM (${scored})`;

const money = (factor) => `((base::BIGINT * total * (${factor}) * 2 + 1000000) // 2000000)::INTEGER`;
const byGrade = 'CASE grade WHEN 0 THEN 120 WHEN 1 THEN 100 WHEN 2 THEN 80 WHEN 3 THEN 50 ELSE 0 END';

const statements = {
  w1: `SELECT row, total, grade, ${money(byGrade)} AS pay FROM (${graded})`,
  // shares of 15, 45, 30 and 10 per cent by largest remainder, better grades first; who is wholly level shares the better grade
  w2: `
    WITH ranked AS (
      SELECT *, count(*) OVER (PARTITION BY team, month) AS size,
        rank() OVER (PARTITION BY team, month ORDER BY total DESC, paid::DOUBLE / asked DESC, asked DESC) AS place
      FROM (${graded})),
    sized AS (
      SELECT DISTINCT size, size * 15 // 100 AS a, size * 45 // 100 AS b, size * 30 // 100 AS c, size * 10 // 100 AS d,
        size * 15 % 100 AS ra, size * 45 % 100 AS rb, size * 30 % 100 AS rc, size * 10 % 100 AS rd FROM ranked),
    seated AS (
      SELECT size,
        a + ((rb > ra)::INT + (rc > ra)::INT + (rd > ra)::INT < size - a - b - c - d)::INT AS a,
        b + ((ra >= rb)::INT + (rc > rb)::INT + (rd > rb)::INT < size - a - b - c - d)::INT AS b,
        c + ((ra >= rc)::INT + (rb >= rc)::INT + (rd > rc)::INT < size - a - b - c - d)::INT AS c FROM sized),
    placed AS (
      SELECT ranked.*, greatest(grade, CASE WHEN ranked.size < 5 THEN grade WHEN place <= a THEN 0 WHEN place <= a + b THEN 1 WHEN place <= a + b + c THEN 2 ELSE 3 END)::UTINYINT AS placed
      FROM ranked JOIN seated USING (size))
    SELECT row, total, grade, placed, ${money('CASE placed WHEN 0 THEN 120 WHEN 1 THEN 100 WHEN 2 THEN 80 WHEN 3 THEN 50 ELSE 0 END')} AS pay FROM placed`,
  w3: `
    WITH lined AS (
      SELECT *, sum((grade <> 0)::INT) OVER (PARTITION BY person ORDER BY month ROWS UNBOUNDED PRECEDING) AS breaks FROM (${graded}))
    SELECT row, total, grade, ${money(byGrade)} AS pay,
      sum((grade = 0)::INT) OVER (PARTITION BY person, breaks ORDER BY month ROWS UNBOUNDED PRECEDING)::INTEGER AS streak
    FROM lined`,
};

export const name = 'DuckDB, integers';

/** A database that holds the rows; `run` makes the table of results anew, `read` gives it in the order of the rows. */
export async function prepare(columns, threads = 1) {
  const instance = await DuckDBInstance.create(':memory:', { threads: String(threads) });
  const connection = await instance.connect();
  const names = ['asked', 'paid', 'amount', 'served', 'replied', 'response', 'base', 'person', 'team', 'month'];
  await connection.run(
    `CREATE TABLE months (row INTEGER, ${names.map((one) => `${one} INTEGER`).join(', ')}, rating UTINYINT)`,
  );
  const appender = await connection.createAppender('months');
  for (let row = 0; row < columns.count; row += 1) {
    appender.appendInteger(row);
    for (const one of names) appender.appendInteger(columns[one][row]);
    appender.appendUTinyInt(columns.rating[row]);
    appender.endRow();
  }
  appender.closeSync();
  return {
    run: async (workload) => {
      await connection.run(`CREATE OR REPLACE TABLE results AS ${statements[workload]}`);
    },
    read: async () => {
      const reader = await connection.runAndReadAll('SELECT * FROM results ORDER BY row');
      return reader.getColumnsObject();
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    },
  };
}
