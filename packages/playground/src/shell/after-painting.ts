/** Small parts of the frame that come after the first ranking, fetched together. */
export { default as PublishLine } from '../publishing/publish-line.vue';
export { default as LinkNotice } from '../share/link-notice.vue';
export { default as ObjectionCount } from '../strip/objection-count.vue';
export { default as MemoryNotice } from './memory-notice.vue';
export { default as OtherWindow } from './other-window.vue';
