/** Starts the worker, and then the page: what computes is on its way while the page is being read. */
import { startEarly } from './worker/start-worker.js';

startEarly();
void import('./mount.js');
