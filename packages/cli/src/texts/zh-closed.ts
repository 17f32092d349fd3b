/** What `close` and `verify` say in Chinese. */
import type { ClosedTexts } from './closed-shape.js';

/** The words of both commands. */
export const closedZh: ClosedTexts = {
  written: (period, people, path, seal) => `${period} 已关账：${people} 人，写在 ${path}，封签 ${seal}`,
  next: (command) => `以后核对：${command}`,
  past: (periods) => `以前的周期用关账的结果：${periods.join('、')}`,
  changed: (period, count, command) =>
    `${period} 已经关账，这次算的和关账的有 ${count} 处不同；关账的结果不变，看不同在哪里：${command}`,
  same: (period, people, path) => `${period}  与关账的一样：${people} 人  ${path}`,
  differs: (period, changed, people, path) =>
    `${period}  与关账的不同：${people} 人里 ${changed} 人的结果变了  ${path}`,
  engine: (was, now) => `程序：关账时 ${was}，现在 ${now}`,
  file: {
    changed: (name) => `文件改过：${name}`,
    missing: (name) => `关账时用了、现在没有的文件：${name}`,
    new: (name) => `关账时没有的文件：${name}`,
  },
  nothing: '没有',
};
