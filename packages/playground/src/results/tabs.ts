/** The pages of the result, from left to right. The first is there at once; others are fetched when they are opened. */
import { fetched, type Part } from '../page/part.js';
import RankingTab from './ranking-tab.vue';

/** A page of the result asks for all it needs through `usePage()`. */
export const resultTabs: readonly Part[] = [
  { id: 'tab-ranking', words: { zh: '排名', en: 'Ranking' }, component: RankingTab },
  {
    id: 'tab-person',
    words: { zh: '个人', en: 'Person' },
    component: fetched(async () => (await import('./person-tab.vue')).default),
  },
  {
    id: 'tab-spread',
    words: { zh: '分布', en: 'Spread' },
    component: fetched(async () => (await import('./spread-tab.vue')).default),
  },
  {
    id: 'tab-trial',
    words: { zh: '试算', en: 'What if' },
    component: fetched(async () => (await import('./trial-tab.vue')).default),
  },
  {
    id: 'tab-slips',
    words: { zh: '工资条', en: 'Slips' },
    component: fetched(async () => (await import('./slips-tab.vue')).default),
  },
];
