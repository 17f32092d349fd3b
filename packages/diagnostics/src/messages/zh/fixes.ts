/** Chinese titles of fixes, as an editor offers them. */
import type { FixTitles } from '../fix-titles.js';
import { quoted } from './wording.js';

const roundings = { 'half-up': '四舍五入', floor: '向下取整', ceiling: '向上取整' };

/** What each fix does. */
export const fixes: FixTitles = {
  replace: ({ was, now }) => `把${quoted(was)}改成${quoted(now)}`,
  rename: ({ was, now }) => `把${quoted(was)}改成${quoted(now)}`,
  'quote-name': ({ name }) => `给名称${quoted(name)}加上「」`,
  'plain-character': ({ was, now }) => `把${quoted(was)}改成${quoted(now)}`,
  'remove-invisible': () => '删掉看不见的字符',
  gather: ({ name }) => `把每条${quoted(name)}加起来`,
  'move-edge': ({ row, now }) => `把分段${quoted(row)}改成${quoted(now)}`,
  'add-row': ({ row }) => `加一行：${row}`,
  'add-else': ({ result }) => `加一行：否则 -> ${result}`,
  'delete-row': ({ row }) => `删掉这一行：${row}`,
  'keep-row': ({ row }) => `只留这一行：${row}`,
  'swap-results': ({ row, other }) => `把${quoted(row)}和${quoted(other)}的结果对调`,
  'merge-rows': ({ row }) => `合成一行：${row}`,
  'delete-line': ({ line }) => `删掉：${line}`,
  'delete-declaration': ({ name }) => `删掉${quoted(name)}`,
  'add-clause': ({ zh }) => `加上：${zh}`,
  'scale-weights': ({ weights }) => `按比例调整权重：${weights}`,
  'give-rest': ({ name, weight }) => `差额都给${quoted(name)}：权重 ${weight}`,
  'scale-shares': ({ shares }) => `按比例调整名额：${shares}`,
  'give-share': ({ label, share }) => `差额都给${quoted(label)}：${share}`,
  guard: ({ divisor, result }) => `写明${quoted(divisor)}是 0 时给 ${result}`,
  'state-least': ({ least }) => `写明至少 ${least}人`,
  'round-once': ({ step }) => `去掉前面的取整：${step}`,
  round: ({ mode, step }) => `写明取整：${roundings[mode]}到 ${step}`,
};
