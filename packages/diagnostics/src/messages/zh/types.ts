/** Chinese sentences for values of the wrong kind, count or grain. */
import type { TypesArgs } from '../../catalogue/types.js';
import type { Messages } from '../sentence.js';
import { quoted, spoken, unitName } from './wording.js';

/** What, why, next for each code of the family. */
export const types: Messages<TypesArgs> = {
  'types/mismatch': ({ expected, found }) => ({
    what: `这里要${kind(expected)}，写的是${kind(found)}`,
    why: '这两种值不能互相代替',
    next: `改成${kind(expected)}`,
  }),
  'types/arity': ({ function: name, expected, found }) => ({
    what: `${quoted(name)}要 ${expected} 个值，给了 ${found} 个`,
    why: '给少了或给多了，就不清楚要算什么',
    next: '按它要的个数写，中间用逗号隔开',
  }),
  'types/not-comparable': ({ left, right }) => ({
    what: `${kind(left)}不能和${kind(right)}比较`,
    why: '同一种值才能比相等和大小',
    next: '比较单位相同的两个数，或者同一组里的两个取值',
  }),
  'types/condition-expected': ({ found }) => ({
    what: `这里要条件，写的是${kind(found)}`,
    why: '条件的答案只有是和否',
    next: '拿它和别的比较，例如：订单转化率 >= 50%',
  }),
  'types/number-expected': ({ found }) => ({
    what: `这里要数字，写的是${kind(found)}`,
    why: '只有数字才能计算',
    next: '换成数字，或者用「查表」把取值换成数字',
  }),
  'types/choice-mismatch': ({ left, right }) => ({
    what: `取值来自两组：${quoted(left)}和${quoted(right)}`,
    why: '不同组的取值即使写法一样也不相等',
    next: '用同一组的取值，或者用「查表」把一组换成另一组',
  }),
  'types/constant-expected': () => ({
    what: '这里要写固定值',
    why: '这里的值要在读数据之前就知道',
    next: '直接写数字，不要写参数或随数据变化的东西',
  }),
  'types/records-loose': ({ name, table }) => ({
    what: `${quoted(name)}每条${quoted(table)}各有一个，这里要一个人一个`,
    why: '一个人可以有很多条，也可以一条没有，要先说怎么合成一个',
    next: `先合起来，例如：合计(${name})、个数(${table})、最大(${name})`,
  }),
  'types/records-mixed': ({ first, second }) => ({
    what: `${quoted(first)}和${quoted(second)}放在一条算式里，不知道哪条配哪条`,
    why: '两张明细各有各的行',
    next: '每张明细先按人合起来，例如用合计或个数，再放在一起算',
  }),
  'types/records-date': ({ name, table }) => ({
    what: `${quoted(name)}不是${quoted(table)}里的日期`,
    why: '发生的日期要是这张明细自己的一列，类型是日期',
    next: `声明这一列：输入 ${name} : 日期 每 ${table}`,
  }),
  'types/carried-unknown': ({ name }) => ({
    what: `看不出${quoted(name)}是什么值`,
    why: '它只由自己以前各期的值算出，没有说从什么开始',
    next: '给它一个起点，如 若缺(上期(…), 0分) + …',
  }),
  'types/grain': ({ name, grain }) => ({
    what: `${quoted(name)}是按${spoken(grain)}算的，不能用在这里`,
    why: '每人一个的值和很多人一个的值不能直接放在一起算',
    next: '说明怎么合在一起，例如求团队的合计或平均',
  }),
};

function kind(text: string): string {
  return text === '1' ? unitName(text) : spoken(text);
}
