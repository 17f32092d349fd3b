/** What slips say in Chinese. */
import type { SlipTexts } from './slips-shape.js';

/** The Chinese texts. */
export const slipsZh: SlipTexts = {
  higher: (size, points) => `再高 ${size} 得 ${points}`,
  lower: (size, points) => `再低 ${size} 得 ${points}`,
  justHigher: (points) => `再高一点就得 ${points}`,
  justLower: (points) => `再低一点就得 ${points}`,
  label: (label, points) => `${label} 得 ${points}`,
  best: '已到最高',
  excluded: '不计',
  missing: '缺',
  unknown: '说不出',
  decided: (reason) => `由人决定：${reason}`,
  somebody: '某人',
  written: (count, folder) => `写好 ${count} 张，每人一个文件，在 ${folder}`,
};
