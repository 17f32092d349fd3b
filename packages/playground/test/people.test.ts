/** Whose names are whose on the page: what is asked, what is agreed to, what then counts. */
import { expect, it } from 'vitest';
import { type Agreed, nothingAgreed, type PeopleAnswer } from '../src/protocol/people.js';
import { people } from '../src/worker/answers/people.js';
import { sessionAfter } from '../src/worker/checked.js';
import { emptySession, type Session } from '../src/worker/session.js';

const rules = `标准 小店 "小店"
  周期 月
  对象 客服
  属于 团队

输入 接待人数 : 人
输入 平均响应 : 秒
输入 绩效基数 : 元

计算 得数 = 接待人数
`;

type Files = Readonly<Record<string, string>>;

function sessionOf(files: Files, agreed: Partial<Agreed> = {}, before: Session = emptySession): Session {
  const given = Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  const all = { ...nothingAgreed, ...agreed };
  return sessionAfter(before, {
    files: [{ name: 'a.kpi', text: rules }],
    data: { files: given, sample: false },
    agreed: all,
  });
}

async function answerOf(session: Session): Promise<PeopleAnswer> {
  const answer = await people({ session, texts: [], period: undefined, language: 'zh' }, undefined);
  if (answer === undefined) throw new Error('there are people');
  return answer;
}

const month = (name: string): Files => ({
  [name]: '客服昵称,接待人数,平均响应\n青柠:小美,300,20\n青柠:xm2,100,40\n青柠:大刘,50,30\n',
  '人事.csv': '客服,团队,绩效基数\n小美,一组,3000\n王芳,二组,2500\n',
});

it('U18.4 lists names that nobody has with the nearest people, by characters and by pinyin initials', async () => {
  const { unknown, candidates, list } = await answerOf(sessionOf(month('2025-03.csv')));
  expect(unknown.map(({ nick, suggestions }) => [nick, suggestions])).toEqual([
    ['青柠:小美', ['小美']],
    ['青柠:xm2', ['xm2']],
    ['青柠:大刘', ['大刘']],
  ]);
  expect(candidates).toEqual(['小美', '王芳']);
  expect(list).toBeUndefined();
  const initials = await answerOf(sessionOf({ ...month('a'), '2025-03.csv': '客服昵称,接待人数\n青柠:wf,3\n' }));
  expect(initials.unknown[0]?.suggestions).toEqual(['王芳']);
});

it('U18.4 counts a name for its owner, this month and the next, and gives the list as a file', async () => {
  const accounts = ['青柠:小美', '青柠:xm2'].map((account) => ({ account, person: '小美' }));
  const march = sessionOf(month('2025-03.csv'), { accounts });
  const { people: lines, unknown, list, headings } = await answerOf(march);
  expect(headings).toEqual(['绩效基数']);
  expect(lines[0]).toEqual({ person: '小美', nicks: ['青柠:小美', '青柠:xm2'], team: '一组', told: ['3000'] });
  expect(unknown.map(({ nick }) => nick)).toEqual(['青柠:大刘']);
  expect(list?.text).toBe('\uFEFF账号,客服\r\n青柠:小美,小美\r\n青柠:xm2,小美\r\n');
  expect(march.scored?.results.value('得数', 0)).toMatchObject({ kind: 'number', value: { numerator: 400n } });
  const april = sessionOf(month('2025-04.csv'), { accounts }, march);
  expect((await answerOf(april)).unknown.map(({ nick }) => nick)).toEqual(['青柠:大刘']);
});

const byRules: Files = {
  '报表_甲_下单判定_2025-03.csv': '客服,接待人数\n小美,3\n',
  '报表_乙_付款判定_2025-03.csv': '客服,平均响应\n小美,30\n',
};

it('U18.2 leaves files of another attribution out until that is confirmed', async () => {
  const blocked = sessionOf(byRules);
  expect((await answerOf(blocked)).mixed).toEqual({
    attributions: ['下单判定', '付款判定'],
    files: ['报表_乙_付款判定_2025-03.csv'],
  });
  expect(blocked.scored?.dataset.column('平均响应')[0]?.kind).toBe('fault');
  expect(blocked.scored?.diagnostics.map(({ code }) => code)).toContain('data/attribution-mixed');
  const agreed = sessionOf(byRules, { attributions: ['下单判定', '付款判定'] });
  expect((await answerOf(agreed)).mixed).toBeUndefined();
  expect(agreed.scored?.dataset.column('平均响应')[0]?.kind).toBe('number');
});

it('U18.2 asks of two files that say different things of the same people whether they are of two shops', async () => {
  const files = {
    '甲店_2025-03.csv': '客服,接待人数\n小美,300\n阿澈,20\n',
    '乙店_2025-03.csv': '客服,接待人数\n小美,100\n阿澈,30\n',
  };
  const { shops } = await answerOf(sessionOf(files));
  expect(shops).toEqual({
    files: ['甲店_2025-03.csv', '乙店_2025-03.csv'],
    shops: ['甲店', '乙店'],
    people: 2,
  });
  const joined = sessionOf(files, { shops: ['甲店', '乙店'] });
  expect((await answerOf(joined)).shops).toBeUndefined();
  expect(joined.scored?.results.value('得数', 0)).toMatchObject({ kind: 'number', value: { numerator: 400n } });
});
