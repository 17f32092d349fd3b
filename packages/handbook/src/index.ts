/** Public face of the handbook package. */
export type * from './document/document.js';
export { htmlFromDocument } from './document/to-html.js';
export { markdownFromDocument } from './document/to-markdown.js';
export { documentOf } from './document-of.js';
