/** A thread that stands in for a web worker: the port it is given is its scope. */
import { workerData } from 'node:worker_threads';
import { serveWorker } from '../src/worker.js';

serveWorker(workerData.port);
