/** The data as a part of the page: at the bottom of a wide page, a screen of its own on a phone. */
import { fetched, type Part } from '../page/part.js';
import { dataTab } from '../page/shown.js';

export const dataPart: Part = {
  id: dataTab,
  words: { zh: '数据', en: 'Data' },
  component: fetched(async () => (await import('./data-tab.vue')).default),
};
