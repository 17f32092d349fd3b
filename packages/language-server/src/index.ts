/** Public face of the language server; the ways to start one are `./node` and `./worker`. */
export { type FactsParams, factsMessage, filesMessage, type Host, type RuleFile, serve } from './server.js';
