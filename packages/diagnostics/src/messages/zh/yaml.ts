/** Chinese sentences for mistakes of the YAML face. */
import type { YamlArgs } from '../../catalogue/yaml.js';
import type { Messages } from '../sentence.js';
import { meant, quoted, spoken } from './wording.js';

/** What, why, next for each code of the family. */
export const yaml: Messages<YamlArgs> = {
  'yaml/broken': ({ detail }) => ({
    what: 'YAML 从这里开始读不下去',
    why: `YAML 读取时的说法：${detail}`,
    next: '看看这一行和上一行的缩进、冒号和引号',
  }),
  'yaml/duplicate-key': ({ key }) => ({
    what: `键${quoted(key)}写了两次`,
    why: 'YAML 会不声不响地只留一个',
    next: '两个里留一个',
  }),
  'yaml/unknown-key': ({ key, suggestion }) => ({
    what: `键${quoted(key)}在这里没有意义`,
    why: '不认识的键不会参与计算，也不会有人发现',
    next: meant(suggestion, '请删掉这个键'),
  }),
  'yaml/wrong-shape': ({ key, expected }) => ({
    what: `${quoted(key)}的写法不对`,
    why: `这里要写${spoken(expected)}`,
    next: `在冒号后面或下面写${spoken(expected)}`,
  }),
  'yaml/anchor': () => ({
    what: '不能使用锚点、别名和合并键',
    why: '用了以后，读的人在一处看不全这里写的是什么',
    next: '把值直接写出来，或者用「参数」给它起个名字',
  }),
  'yaml/retyped': ({ key, text }) => ({
    what: `${quoted(key)}的${quoted(text)}会被别的 YAML 工具读成别的值`,
    why: '不加引号时，YAML 会把有些词和数字变成日期、是否或约数',
    next: `加上引号："${text}"`,
  }),
  'yaml/tag': ({ tag }) => ({
    what: `不能使用标签${quoted(tag)}`,
    why: '规则里只放普通的值，这样读规则时不会执行任何东西',
    next: '删掉这个标签',
  }),
  'yaml/not-a-mapping': () => ({
    what: '文件内容不是「键: 值」的形式',
    why: '规则文件以「标准:」「指标:」这样的键开头',
    next: '看看是不是选错了文件',
  }),
};
