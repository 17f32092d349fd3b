/** What a run that reads its data piece by piece says in Chinese. */
import type { StreamingTexts } from './streaming-shape.js';

/** All of it. */
export const streamingZh: StreamingTexts = {
  looking: (percent) => `看一遍数据：${percent}%`,
  computing: (percent, rows) => `计算：${percent}%，${rows} 行`,
  begins: (megabytes) => `数据有 ${megabytes} MiB，规则只看本行：边读边算，按文件的顺序写出，不排名次。`,
  done: (rows) => `共 ${rows} 行`,
  more: (count) => `另有 ${count} 处同样的问题`,
  refused: {
    format: '边读边算只能写成 csv、parquet 或 plain：加上 --out 结果.csv 或 --format csv',
    top: '边读边算不排名次，不能同时用 --top',
    'several-files': '边读边算一次只读一个文件：几个文件要按人合在一起，得同时放进内存',
    'not-a-file': '边读边算要把文件读两遍，只能用磁盘上的文件，不能用标准输入或文件夹',
    'not-delimited': '边读边算只读 CSV 这类文本文件',
    closed: '已经关账的周期按关账时的结果显示，边读边算做不到：用 --period 指定一个周期',
    changed: '读的时候文件被改了：等它写完再算',
    'too-many-rows': '文件超过一亿行：按周期拆开',
    'too-many-repeated': '太多人在文件里重复出现或名字有几种写法，记不下：先按周期拆开，或者去掉重复的行',
  },
};
