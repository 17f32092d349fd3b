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
  'merge-rows': ({ row }) => `合成一行：${row}`,
  'delete-line': ({ line }) => `删掉：${line}`,
  'delete-declaration': ({ name }) => `删掉${quoted(name)}`,
  'add-clause': ({ clause }) => `加上：${clause}`,
  'scale-weights': ({ weights }) => `按比例调整权重：${weights}`,
  'give-rest': ({ name, weight }) => `差额都给${quoted(name)}：权重 ${weight}`,
  round: ({ mode, step }) => `写明取整：${roundings[mode]}到 ${step}`,
};
