/** The one stable public API. */
export { Engine, type Evaluation, type Row, type Rows } from './engine.js';
