/** What slips say in English. */
import type { SlipTexts } from './slips-shape.js';

/** The English texts. */
export const slipsEn: SlipTexts = {
  higher: (size, points) => `${size} higher earns ${points}`,
  lower: (size, points) => `${size} lower earns ${points}`,
  justHigher: (points) => `just above it earns ${points}`,
  justLower: (points) => `just below it earns ${points}`,
  label: (label, points) => `${label} earns ${points}`,
  best: 'the best there is',
  excluded: 'left out',
  missing: 'missing',
  unknown: 'cannot be told',
  decided: (reason) => `decided by a person: ${reason}`,
  somebody: 'somebody',
  written: (count, folder) => `wrote ${count} slips, a file each, into ${folder}`,
};
