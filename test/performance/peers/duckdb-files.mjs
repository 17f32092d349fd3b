/** W1 from a CSV file to a CSV file, or from Parquet to Parquet, in DuckDB: `node duckdb-files.mjs IN OUT THREADS values|points`. Integers, ratios cross-multiplied; the ratios themselves only where they are asked for, as floats. */
import { DuckDBInstance } from '@duckdb/node-api';

const [, , input, output, threads = '1', shown = 'values'] = process.argv;
const points = (part, whole, edges) =>
  `CASE ${edges.map((edge, at) => `WHEN ${part} * 100 >= ${edge} * ${whole} THEN ${[100, 80, 60][at]}`).join(' ')} ELSE 50 END`;
const types = {
  月份: 'VARCHAR',
  客服: 'VARCHAR',
  团队: 'VARCHAR',
  询单人数: 'INTEGER',
  最终付款人数: 'INTEGER',
  付款金额: 'DECIMAL(14,2)',
  店铺付款人数: 'INTEGER',
  店铺付款金额: 'DECIMAL(14,2)',
  接待人数: 'INTEGER',
  回复人数: 'INTEGER',
  平均响应时长: 'DECIMAL(6,1)',
  平时表现: 'VARCHAR',
  绩效基数: 'DECIMAL(12,2)',
};
const columns = Object.entries(types)
  .map(([name, type]) => `'${name}': '${type}'`)
  .join(', ');
const read = `
  SELECT 月份 AS month, 客服 AS person, 团队 AS team, 询单人数 AS asked, 最终付款人数 AS paid, (付款金额 * 100)::BIGINT AS amount,
    店铺付款人数 AS payers, (店铺付款金额 * 100)::BIGINT AS shop, 接待人数 AS served, 回复人数 AS replied,
    (平均响应时长 * 10)::INTEGER AS response, 平时表现 AS rating, (绩效基数 * 100)::BIGINT AS base
  FROM ${input.endsWith('.parquet') ? `read_parquet('${input}')` : `read_csv('${input}', header = true, columns = {${columns}})`}`;
const scored = `
  SELECT *, ${points('paid', 'asked', [55, 50, 45])} AS s1,
    ${points('(amount * payers)', '(paid * shop)', [112, 108, 106])} AS s2,
    ${points('replied', 'served', [99, 97, 95])} AS s3,
    CASE WHEN response <= 250 THEN 100 WHEN response <= 300 THEN 80 WHEN response <= 400 THEN 60 ELSE 50 END AS s4,
    CASE rating WHEN '优秀' THEN 100 WHEN '良好' THEN 80 WHEN '合格' THEN 70 ELSE 50 END AS s5
  FROM (${read})`;
const totaled = `SELECT *, 35 * s1 + 25 * s2 + 15 * s3 + 15 * s4 + 10 * s5 AS total FROM (${scored})`;
const graded = `
  SELECT *, CASE WHEN total >= 9050 THEN 0 WHEN total >= 8550 THEN 1 WHEN total >= 7550 THEN 2 WHEN total >= 6450 THEN 3 ELSE 4 END AS grade
  FROM (${totaled})`;
const byGrade = 'CASE grade WHEN 0 THEN 120 WHEN 1 THEN 100 WHEN 2 THEN 80 WHEN 3 THEN 50 ELSE 0 END';
const values = {
  points: 's1, s2, s3, s4, s5',
  values:
    'paid * 100.0::DOUBLE / asked AS v1, s1, (amount * payers)::DOUBLE / (paid * shop) AS v2, s2, replied * 100.0::DOUBLE / served AS v3, s3, (response / 10)::DECIMAL(6,1) AS v4, s4, rating, s5',
};

const instance = await DuckDBInstance.create(':memory:', { threads });
const connection = await instance.connect();
await connection.run(`
  COPY (
    SELECT month, person, team, ${values[shown]}, (total / 100)::DECIMAL(6,2) AS total,
      CASE grade WHEN 0 THEN 'A' WHEN 1 THEN 'B' WHEN 2 THEN 'C' WHEN 3 THEN 'D' END AS grade, ${byGrade} AS factor,
      (((base * total * (${byGrade}) * 2 + 1000000) // 2000000) / 100)::DECIMAL(14,2) AS pay
    FROM (${graded})
  ) TO '${output}' (${output.endsWith('.parquet') ? 'FORMAT parquet' : "HEADER, DELIMITER ','"})`);
connection.closeSync();
instance.closeSync();
