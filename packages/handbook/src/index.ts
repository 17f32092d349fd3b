/** Public face of the handbook package. */
export type * from './document/document.js';
export { htmlFromDocument } from './document/to-html.js';
export { markdownFromDocument } from './document/to-markdown.js';
export { documentOf } from './document-of.js';
export { type Said, saidIn } from './said.js';
export { maskedName, withoutNames } from './slips/mask.js';
export type * from './slips/slip.js';
export { htmlFromSlips } from './slips/to-html.js';
