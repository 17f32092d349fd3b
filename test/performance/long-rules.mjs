/** A rules file as long as wanted: as mixed as real ones are. */
import { readFileSync } from 'node:fs';

const rules = readFileSync(new URL('../../rules/customer-service/taobao-presales/rules.kpi', import.meta.url), 'utf8');

/** The default ruleset again and again under other names, each with a total of its own, until it has so many lines. */
export function longRules(lines) {
  return repeated(rules, lines);
}

function repeated(source, wanted) {
  const [header, body] = source.split(/(?<=\n\n)(?=# ── 数据)/);
  const names = [...body.matchAll(/^(?:输入|参数|指标|计算|等级|查表|名额|薪酬|连续|奖励) ([^\s:=]+)/gm)].map(
    ([, name]) => name,
  );
  const pattern = new RegExp(
    `(?<![\\u4e00-\\u9fff])(?:${[...new Set(names), '总分'].sort((a, b) => b.length - a.length).join('|')})(?![\\u4e00-\\u9fff])`,
    'g',
  );
  const kpis = [...body.matchAll(/^指标 ([^\s=]+)/gm)].map(([, name]) => name);
  const parts = [header];
  for (let count = 1; parts.join('').split('\n').length < wanted; count += 1) {
    parts.push(
      body
        .replace(/^ {2}别名 .*\n/gm, '')
        .replace(pattern, (name) => `${name}${count}`)
        .replace(
          new RegExp(`^总分${count}$`, 'm'),
          `总分 总分${count}\n  包括 ${kpis.map((name) => name + count).join(', ')}`,
        )
        .replace(/^测试 "/gm, `测试 "${count} `),
    );
  }
  return parts.join('');
}
