/** The pages of the strip about what was, fetched together: they share most of what they need. */
export { default as ChangesTab } from './changes-tab.vue';
export { default as HistoryTab } from './history-tab.vue';
export { default as ObjectionsTab } from './objections-tab.vue';
