/** The pages of the strip at the bottom. */
import { dataPart } from '../data/data-part.js';
import { fetched, type Part } from '../page/part.js';
import ProblemsTab from './problems-tab.vue';

export const stripTabs: readonly Part[] = [
  { id: 'tab-problems', words: { zh: '问题', en: 'Problems' }, component: ProblemsTab },
  dataPart,
  {
    id: 'tab-tests',
    words: { zh: '测试', en: 'Tests' },
    component: fetched(async () => (await import('./tests-tab.vue')).default),
  },
];
