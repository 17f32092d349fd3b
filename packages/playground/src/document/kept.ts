/** What is kept besides the document itself, fetched together when something changes or somebody looks. */
export { History } from './history.js';
export { keeping } from './keeping.js';
export { Objections } from './objections.js';
