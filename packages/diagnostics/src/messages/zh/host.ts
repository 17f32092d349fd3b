/** Chinese sentences for files, people asked for, and how a command was called. */
import type { HostArgs, LookBeyond } from '../../catalogue/host.js';
import type { Messages } from '../sentence.js';
import { listed, meant, quoted, spoken } from './wording.js';

/** What, why, next for each code of the family. */
export const host: Messages<HostArgs> = {
  'host/file-not-found': ({ path }) => ({
    what: `没有文件${quoted(path)}`,
    why: '这个位置没有叫这个名字的文件',
    next: '核对文件名和所在的文件夹',
  }),
  'host/file-unreadable': ({ path, reason }) => ({
    what: `读不了文件${quoted(path)}`,
    why: plain(reason),
    next: '关掉正在使用它的程序，看看有没有读取权限，或者换一个文件',
  }),
  'host/not-a-rules-file': ({ path }) => ({
    what: `${quoted(path)}不是规则文件`,
    why: '规则文件以 .kpi 或 .kpi.yaml 结尾',
    next: '先给规则文件，数据文件写在后面',
  }),
  'host/no-data': () => ({
    what: '没有可以计算的数据',
    why: '有规则还要有数据才能算出结果，这次没有给数据文件',
    next: '给一个数据文件，例如：kaohe run 数据.csv',
  }),
  'host/who-unknown': ({ who, suggestion }) => ({
    what: `数据里没有叫${quoted(who)}的人`,
    why: '名字要和数据里写的一样',
    next: meant(suggestion, '请到数据里找一下这个名字'),
  }),
  'host/usage': ({ detail }) => ({
    what: `命令没法执行：${detail}`,
    why: '这样写的命令不认识',
    next: '看看 kaohe --help',
  }),
  'host/write-failed': ({ path, reason }) => ({
    what: `写不了${quoted(path)}`,
    why: plain(reason),
    next: '关掉正在使用它的程序，或者换一个位置',
  }),
  'host/exists': ({ path }) => ({
    what: `${quoted(path)}已经存在`,
    why: '没有说要覆盖，就不会动它',
    next: '换一个名字，或者加上 --force',
  }),
  'host/code-unknown': ({ code, suggestion }) => ({
    what: `没有${quoted(code)}这个代号`,
    why: '代号由类别和名字组成，例如 scoring/band-gap',
    next: meant(suggestion, '请用 kaohe explain --list 看全部代号'),
  }),
  'host/several-periods': ({ who, periods }) => ({
    what: `数据里${quoted(who)}有好几个周期`,
    why: `它们是：${listed(periods)}`,
    next: '用 --period 说明要哪一个',
  }),
  'host/already-closed': ({ period, path }) => ({
    what: `${quoted(period)}已经关账`,
    why: `关账的结果在${quoted(path)}，不会被悄悄改掉`,
    next: '要看现在算出来有什么不同，用 kaohe verify；确实要重新关账，加上 --again 理由，旧的一份会留着',
  }),
  'host/not-closed': ({ period, path }) => ({
    what: `${quoted(period)}还没有关账`,
    why: `${quoted(path)}里没有它`,
    next: '先 kaohe close，或者用 --closed 说明关账结果放在哪里',
  }),
  'host/closed-waits': ({ period, people }) => ({
    what: people === '' ? `${quoted(period)}的数据里有错，不能关账` : `${quoted(period)}还有人没有结果，不能关账`,
    why: people === '' ? '错在哪里，下面逐处列出' : `在等的是：${listed(people)}`,
    next: '补上数据或决定；就这样关账的话，加上 --allow-waiting',
  }),
  'host/closed-unreadable': ({ path }) => ({
    what: `${quoted(path)}不是关账的结果`,
    why: '内容不全，或者不是 kaohe close 写的',
    next: '从备份里拿回原来的文件；在那之前，用到这个周期的结果都算不出来',
  }),
  'host/closed-altered': ({ path }) => ({
    what: `关账的结果${quoted(path)}被改过`,
    why: '内容和它自己的封签对不上',
    next: '从备份里拿回原来的文件；真要改，用 kaohe close --again 理由',
  }),
  'host/needs-everyone': ({ name, look, size }) => ({
    what: `${quoted(name)}只看一行算不出来，不能边读边算`,
    why: needOf(look)[0],
    next: size === 'small' ? '去掉 --stream：这个文件放得进内存' : needOf(look)[1],
  }),
};

const byPeriod = '按周期拆成几个文件分别算：比较只在同一个周期里，结果一样';

function needOf(look: string): readonly [string, string] {
  return Object.entries(looks).find(([known]) => known === look)?.[1] ?? ['要看别的行', byPeriod];
}

/** What each look needs, and how a file too large for memory can be split without changing a result. */
const looks: Readonly<Record<LookBeyond, readonly [string, string]>> = {
  quota: ['名额要把一起比的人都排出来', byPeriod],
  pool: ['奖金池要知道所有分它的人', byPeriod],
  cohort: ['和别人比较要知道所有被比的人', byPeriod],
  history: ['要看同一个人别的周期', '按人拆成几个文件分别算，一个人的所有周期放在一起'],
  records: ['要把一个人的明细合在一起', '按周期拆成几个文件分别算，一个人一期的明细放在一起'],
  'keyed-values': ['按键查的值在别的行里', '按周期拆成几个文件，每份都带上要查的值'],
  'shared-values': ['团队或全体共用的值在别的行里', '按周期拆成几个文件，每份都带上共用的值'],
  'combined-rows': ['一个人的几行要合成一个值', '按周期拆成几个文件分别算，一个人一期的行放在一起'],
  accounts: ['一个人的几个账号在不同的行里', '按周期拆成几个文件分别算，一个人一期的账号放在一起'],
};

function plain(reason: string): string {
  return reason === '' ? '系统没有说明原因' : spoken(reason).replaceAll(/[「」]/gu, '');
}
