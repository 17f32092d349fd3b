/** The pages of the strip at the bottom. */
import { dataPart } from '../data/data-part.js';
import { fetched, type Part } from '../page/part.js';

export const stripTabs: readonly Part[] = [
  {
    id: 'tab-problems',
    words: { zh: '问题', en: 'Problems' },
    component: fetched(async () => (await import('./problems-tab.vue')).default),
  },
  dataPart,
  {
    id: 'tab-tests',
    words: { zh: '测试', en: 'Tests' },
    component: fetched(async () => (await import('./tests-tab.vue')).default),
  },
  {
    id: 'tab-changes',
    words: { zh: '变化', en: 'Changes' },
    component: fetched(async () => (await import('./past-tabs.js')).ChangesTab),
  },
  {
    id: 'tab-history',
    words: { zh: '历史', en: 'History' },
    component: fetched(async () => (await import('./past-tabs.js')).HistoryTab),
  },
  {
    id: 'tab-objections',
    words: { zh: '异议', en: 'Objections' },
    component: fetched(async () => (await import('./past-tabs.js')).ObjectionsTab),
  },
];
