/** A thread of a streamed run: computes the chunks it is given. */
import { answerTasks, beginningOfThread } from '../host/worker-threads.js';
import { readerOfThread, type ThreadChunk, type ThreadReply, type ThreadTask } from './thread-task.js';

// a thread begins with the task it was made for
const reader = readerOfThread(beginningOfThread() as ThreadTask);

answerTasks<ThreadChunk, ThreadReply>(({ bytes, end }) => {
  if (reader === undefined) throw new Error('a thread reads what its maker reads');
  const batch = reader(bytes, end);
  // the reader writes into the same room again
  const [out, seen] = [batch.out.slice(), batch.seen.slice()];
  return { value: { bytes, batch: { ...batch, out, seen } }, memory: [bytes.buffer, out.buffer, seen.buffer] };
});
