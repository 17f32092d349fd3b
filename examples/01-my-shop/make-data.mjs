/**
 * Makes the sample data of this example: twelve monthly exports and one sheet of ratings, always the same ones.
 * Everything in it is invented: the shop, the people and the numbers. Run: node make-data.mjs
 */
import { mkdirSync, writeFileSync } from 'node:fs';

const folder = new URL('./data/', import.meta.url);
const year = 2025;
const shop = '青柠';

/** The teams in December. `base` is the monthly performance pay a full score is worth; `skill` runs from 0 to 1. */
const people = [
  { name: '小美', team: '一组', base: 2500, skill: 0.72, excellent: [10, 11, 12] },
  { name: '阿澈', team: '一组', base: 2500, skill: 0.7, excellent: [3, 4, 6, 7, 8], poor: [5] },
  { name: '小满', team: '一组', base: 1800, skill: 0.5, from: 6 },
  { name: '安然', team: '一组', base: 2000, skill: 0.66 },
  { name: '木子', team: '一组', base: 2000, skill: 0.62 },
  { name: '半夏', team: '一组', base: 2000, skill: 0.58 },
  { name: '小鹿', team: '一组', base: 2000, skill: 0.55 },
  { name: '星河', team: '一组', base: 2000, skill: 0.5 },
  { name: '团子', team: '一组', base: 1800, skill: 0.45 },
  { name: '知夏', team: '一组', base: 1800, skill: 0.4 },
  { name: '阿布', team: '一组', base: 1800, skill: 0.35 },
  { name: '糯米', team: '一组', base: 1800, skill: 0.24 },
  { name: '云朵', team: '二组', base: 2500, skill: 0.71, excellent: [7, 8, 10, 11], away: [9] },
  { name: '阿岩', team: '二组', base: 2200, skill: 0.64 },
  { name: '南笙', team: '二组', base: 2000, skill: 0.57 },
  { name: '小舟', team: '二组', base: 2000, skill: 0.5 },
  { name: '可乐', team: '二组', base: 1800, skill: 0.42 },
  { name: '豆豆', team: '二组', base: 1800, skill: 0.3 },
  { name: '初一', team: '二组', base: 1800, skill: 0.4, from: 12, idle: [12] },
  { name: '老周', team: '三组', base: 2500, skill: 0.6 },
  { name: '晚风', team: '三组', base: 2000, skill: 0.48 },
  { name: '十七', team: '三组', base: 2000, skill: 0.38 },
];

/** What December must show, whatever the dice say. Amounts follow from the price ratio. */
const fixedInDecember = new Map([
  // equal in everything, second and third of 一组: the cut between A and B goes through them
  ['安然', { asked: 260, paid: 147, ratio: 1.135, served: 350, replied: 343, response: 24, rating: '优秀' }],
  ['木子', { asked: 260, paid: 147, ratio: 1.135, served: 350, replied: 343, response: 24, rating: '优秀' }],
  // on every edge at once: 121/220 = 55%, 1.12 times the shop's price, 396/400 = 99%, 25 seconds
  ['阿岩', { asked: 220, paid: 121, ratio: 1.12, served: 400, replied: 396, response: 25, rating: '良好' }],
  // just below the edge: 263/479 is 54.91%
  ['南笙', { asked: 479, paid: 263, ratio: 1.081, served: 610, replied: 602, response: 25.1, rating: '优秀' }],
  // the export has no average response time for this person
  ['星河', { asked: 312, paid: 158, ratio: 1.072, served: 405, replied: 398, response: undefined, rating: '良好' }],
]);

/** What a paying customer spends on average in the whole shop, in cents, by month; December's is round on purpose. */
const shopPrice = [17620, 16890, 18215, 18430, 19155, 20380, 18770, 18045, 19310, 20125, 23640, 25000];
const bustle = [1.0, 0.7, 0.95, 0.95, 1.05, 1.25, 0.9, 0.9, 1.0, 1.05, 1.5, 1.2];

const headings = [
  '旺旺昵称',
  '询单人数',
  '询单最终付款人数',
  '询单最终付款转化率',
  '询单最终付款金额',
  '首次响应时长（秒)',
  '平均响应时长（秒)',
  '客户满意率',
  '旺旺回复率',
  '成功退款金额',
];
const ratingHeadings = [
  '月份',
  '旺旺昵称',
  '团队',
  '主管评分',
  '绩效基数（元）',
  '接待人数',
  '回复人数',
  '金牌奖',
  '金牌奖理由',
  '连续三月加薪',
  '连续三月加薪理由',
  '特殊贡献奖',
  '特殊贡献奖理由',
];

/** What the supervisor decided: amount and reason of each award. 云朵 earned one in November that nobody has decided yet. */
const decisions = new Map([
  ['阿澈 4', ['300', '两个月稳定', '', '', '', '']],
  ['阿澈 7', ['400', '带了新人', '', '', '', '']],
  ['阿澈 8', ['', '', '200', '连续三个月金牌', '', '']],
  ['云朵 8', ['350', '大促值夜班', '', '', '', '']],
  ['小美 11', ['500', '双十一全队第一', '', '', '', '']],
  ['小美 12', ['', '', '300', '连续三个月金牌', '', '']],
  ['小鹿 12', ['', '', '', '', '200', '整理双十二话术库']],
]);

const random = generator(20250101);
const encodeGb18030 = gb18030Encoder();

mkdirSync(folder, { recursive: true });
const ratings = [];
for (let month = 1; month <= 12; month += 1) {
  const rows = monthOf(month);
  const name = `客服绩效_${year}${String(month).padStart(2, '0')}.csv`;
  const text = csv([headings, ...[...rows].sort(byAmount).map(exportRow), ...tailRows(rows, month)]);
  // one file as older tools write it
  writeFileSync(new URL(name, folder), month === 3 ? encodeGb18030(text) : `\uFEFF${text}`);
  for (const row of rows) {
    const { person, rating, served, replied } = row;
    ratings.push([
      `${year}-${String(month).padStart(2, '0')}`,
      nick(person),
      person.team,
      rating,
      String(person.base),
      String(served),
      String(replied),
      ...decisionsOf(person.name, month),
    ]);
  }
}
writeFileSync(new URL('人工评分.csv', folder), `\uFEFF${csv([ratingHeadings, ...ratings])}`);

function decisionsOf(name, month) {
  return decisions.get(`${name} ${month}`) ?? Array(6).fill('');
}

function monthOf(month) {
  return people
    .filter(({ from = 1, away = [] }) => month >= from && !away.includes(month))
    .map((person) => withMoney(person, valuesOf(person, month), month));
}

function valuesOf(person, month) {
  const fixed = month === 12 ? fixedInDecember.get(person.name) : undefined;
  if (fixed) return fixed;
  if (person.idle?.includes(month)) {
    return { asked: 0, paid: 0, ratio: 0, served: 0, replied: 0, response: undefined, rating: '合格' };
  }
  if (person.excellent?.includes(month)) return excellent(month);
  if (person.poor?.includes(month)) return poor(month);
  for (;;) {
    const values = ordinary(person, month);
    // months that are not meant to be excellent stay below, so that the streaks are the ones written above
    const highest = person.excellent || month === 12 ? 90 : 98;
    if (scoreOf(values) < highest) return values;
  }
}

function excellent(month) {
  const asked = Math.round(between(240, 330) * bustle[month - 1]);
  const served = Math.round(asked * between(1.25, 1.5));
  return {
    asked,
    paid: Math.ceil(asked * between(0.575, 0.61)),
    ratio: between(1.125, 1.15),
    served,
    replied: served - Math.floor(served * between(0, 0.008)),
    response: seconds(between(18, 24.4)),
    rating: '优秀',
  };
}

function poor(month) {
  const asked = Math.round(between(230, 300) * bustle[month - 1]);
  const served = Math.round(asked * 1.35);
  return {
    asked,
    paid: Math.floor(asked * between(0.42, 0.44)),
    ratio: between(1.02, 1.05),
    served,
    replied: Math.ceil(served * between(0.953, 0.965)),
    response: seconds(between(33, 39)),
    rating: '合格',
  };
}

function ordinary({ skill }, month) {
  const form = () => Math.max(0, Math.min(1, skill + between(-0.28, 0.28)));
  const asked = Math.round(between(170, 380) * bustle[month - 1]);
  const served = Math.round(asked * between(1.2, 1.6));
  const conversion = near(0.42 + 0.16 * form(), [0.55, 0.5, 0.45], 0.01);
  const reply = near(0.94 + 0.058 * form(), [0.99, 0.97, 0.95], 0.003);
  const mood = form();
  return {
    asked,
    paid: Math.round(asked * conversion),
    ratio: near(1 + 0.15 * form(), [1.12, 1.08, 1.06], 0.006),
    served,
    replied: Math.min(served, Math.round(served * reply)),
    response: seconds(near(44 - 24 * form(), [25, 30, 40], 1.2)),
    rating: mood > 0.72 ? '优秀' : mood > 0.42 ? '良好' : mood > 0.14 ? '合格' : '差',
  };
}

/** Money in whole cents; the rest of the export's columns. */
function withMoney(person, values, month) {
  const { asked, paid, ratio, response } = values;
  const isFixed = month === 12 && fixedInDecember.has(person.name);
  const odd = isFixed ? 0 : Math.floor(between(0, 90));
  const amount = paid === 0 ? 0 : Math.round(paid * shopPrice[month - 1] * ratio) + odd;
  const first = response === undefined ? between(8, 14) : response * between(0.35, 0.6);
  return {
    ...values,
    person,
    amount,
    first: asked === 0 ? undefined : seconds(first),
    satisfaction: asked === 0 ? undefined : between(0.925, 0.998),
    refund: Math.round(amount * between(0.03, 0.085)),
  };
}

function exportRow({ person, asked, paid, amount, first, response, satisfaction, served, replied, refund }) {
  return [
    nick(person),
    String(asked),
    String(paid),
    percent(paid, asked),
    money(amount),
    dash(first),
    dash(response),
    satisfaction === undefined ? '-' : `${(satisfaction * 100).toFixed(2)}%`,
    percent(replied, served),
    money(refund),
  ];
}

/** Sums and means of the people, of the whole shop (which also sells without talking), and of shops like it. */
function tailRows(rows, month) {
  const people = totalsOf(rows);
  const shopPaid = Math.round(people.paid * 1.36);
  const shopTotals = {
    ...people,
    asked: Math.round(people.asked * 1.45),
    paid: shopPaid,
    amount: 0,
    refund: Math.round((people.refund * shopPaid) / people.paid),
    heads: rows.length + 9,
  };
  shopTotals.amount = shopPaid * shopPrice[month - 1];
  const fine = { asked: 341.2, conversion: 0.5873, price: 1.14, first: '9.8', response: '21.6', satisfaction: 0.9871, reply: 0.9958 };
  const usual = { asked: 263.7, conversion: 0.4816, price: 1.02, first: '16.3', response: '33.9', satisfaction: 0.9524, reply: 0.9741 };
  return [
    sumRow('汇总值', people),
    meanRow('平均值', people),
    sumRow('全店汇总值', shopTotals),
    meanRow('全店平均值', shopTotals),
    peerRow('同行同层优秀', fine, month),
    peerRow('同行同层均值', usual, month),
  ];
}

function totalsOf(rows) {
  const sum = (pick) => rows.reduce((total, row) => total + pick(row), 0);
  // means of times and rates are weighed by the people served, of those who have a value
  const mean = (pick) => {
    const known = rows.filter((row) => pick(row) !== undefined);
    const served = known.reduce((total, row) => total + row.served, 0);
    return known.reduce((total, row) => total + pick(row) * row.served, 0) / served;
  };
  return {
    asked: sum((row) => row.asked),
    paid: sum((row) => row.paid),
    amount: sum((row) => row.amount),
    refund: sum((row) => row.refund),
    served: sum((row) => row.served),
    replied: sum((row) => row.replied),
    first: mean((row) => row.first),
    response: mean((row) => row.response),
    satisfaction: mean((row) => row.satisfaction),
    heads: rows.length,
  };
}

function sumRow(label, totals) {
  return [label, String(totals.asked), String(totals.paid), ...rates(totals, money(totals.amount), money(totals.refund))];
}

function meanRow(label, totals) {
  const each = (total) => (total / totals.heads).toFixed(2);
  const amounts = [money(Math.round(totals.amount / totals.heads)), money(Math.round(totals.refund / totals.heads))];
  return [label, each(totals.asked), each(totals.paid), ...rates(totals, ...amounts)];
}

function rates({ asked, paid, served, replied, first, response, satisfaction }, amount, refund) {
  return [
    percent(paid, asked),
    amount,
    first.toFixed(1),
    response.toFixed(1),
    `${(satisfaction * 100).toFixed(2)}%`,
    percent(replied, served),
    refund,
  ];
}

function peerRow(label, peer, month) {
  const asked = peer.asked * bustle[month - 1];
  const paid = asked * peer.conversion;
  const amount = Math.round(paid * shopPrice[month - 1] * peer.price);
  return [
    label,
    asked.toFixed(2),
    paid.toFixed(2),
    `${(peer.conversion * 100).toFixed(2)}%`,
    money(amount),
    peer.first,
    peer.response,
    `${(peer.satisfaction * 100).toFixed(2)}%`,
    `${(peer.reply * 100).toFixed(2)}%`,
    money(Math.round(amount * 0.055)),
  ];
}

/** The score by the standard's bands, near enough to shape the data; the rules compute the real one. */
function scoreOf({ asked, paid, ratio, served, replied, response, rating }) {
  const points = (value, edges) => [100, 80, 60][edges.findIndex((edge) => value >= edge)] ?? 50;
  return (
    0.35 * points(paid / asked, [0.55, 0.5, 0.45]) +
    0.25 * points(ratio, [1.12, 1.08, 1.06]) +
    0.15 * points(replied / served, [0.99, 0.97, 0.95]) +
    0.15 * points(-response, [-25, -30, -40]) +
    0.1 * { 优秀: 100, 良好: 80, 合格: 70, 差: 50 }[rating]
  );
}

function nick({ name }) {
  return `${shop}:${name}`;
}

function byAmount(left, right) {
  return right.amount - left.amount || left.person.name.localeCompare(right.person.name, 'zh');
}

function money(cents) {
  return `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
}

/** Two decimals, half up, in whole numbers; a dash where there is nothing to divide by. */
function percent(part, whole) {
  if (whole === 0) return '-';
  const hundredths = Math.floor((part * 20_000 + whole) / (2 * whole));
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}%`;
}

function dash(value) {
  return value === undefined ? '-' : String(value);
}

/** Exports show whole seconds or one decimal. */
function seconds(value) {
  return random() < 0.4 ? Math.round(value) : Math.round(value * 10) / 10;
}

function between(low, high) {
  return low + (high - low) * random();
}

/** Now and then a value close to an edge: that is where quarrels are. */
function near(value, edges, width) {
  const edge = edges.find((candidate) => Math.abs(candidate - value) < width * 3);
  return edge !== undefined && random() < 0.5 ? edge + between(-width, width) : value;
}

function csv(rows) {
  return rows.map((row) => `${row.join(',')}\r\n`).join('');
}

/** Mulberry32: small, and the same numbers everywhere. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Node reads GB18030 but does not write it: the table comes from reading every pair of bytes. */
function gb18030Encoder() {
  const decoder = new TextDecoder('gb18030');
  const table = new Map();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if ([...character].length === 1 && character !== '\uFFFD' && !table.has(character)) table.set(character, [lead, trail]);
    }
  }
  return (text) =>
    Uint8Array.from(
      [...text].flatMap((character) => {
        if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
        const bytes = table.get(character);
        if (!bytes) throw new Error(`no GB18030 bytes for ${character}`);
        return bytes;
      }),
    );
}
