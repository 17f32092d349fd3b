/** What a run that reads its data piece by piece says in English. */
import type { StreamingTexts } from './streaming-shape.js';

/** All of it. */
export const streamingEn: StreamingTexts = {
  looking: (percent) => `looking through the data: ${percent}%`,
  computing: (percent, rows) => `computing: ${percent}%, ${rows} rows`,
  begins: (megabytes) =>
    `The data has ${megabytes} MiB and the rules look at one row at a time: computed while it is read, written in the order of the file, without ranks.`,
  done: (rows) => `${rows} rows`,
  more: (count) => `${count} more of the same`,
  refused: {
    format:
      'what is computed while it is read can be written as csv, parquet or plain only: add --out results.csv or --format csv',
    top: 'what is computed while it is read is not ranked: --top cannot be used with it',
    'several-files':
      'one file at a time can be computed while it is read: several are joined person by person, in memory',
    'not-a-file': 'what is computed while it is read is read twice: it takes a file, no standard input and no folder',
    'not-delimited': 'only text files such as CSV, and Parquet, can be computed while they are read',
    closed: 'closed periods are shown as they were closed, which a streamed run cannot: name one period with --period',
    changed: 'the file was changed while it was read: wait until it is written',
    'too-many-rows': 'the file has more than a hundred million rows: split it by period',
    'too-many-repeated':
      'too many people stand in the file more than once or are spelled in several ways: split it by period, or remove the repeated rows',
  },
};
