/** A thread of a streamed run: computes the chunks it is given. */
import { answerTasks, beginningOfThread } from '../host/worker-threads.js';
import { readerOfThread, type ThreadChunk, type ThreadReply, type ThreadTask } from './thread-task.js';

// a thread begins with the task it was made for
const reader = readerOfThread(beginningOfThread() as ThreadTask);

answerTasks<ThreadChunk, ThreadReply>(({ bytes, end, out, seen }) => {
  if (reader === undefined) throw new Error('a thread reads what its maker reads');
  const batch = reader(bytes, end, { out, seen });
  return { value: { ...batch, out: shared(batch.out), seen: shared32(batch.seen) }, memory: [] };
});

function shared(bytes: Uint8Array): Uint8Array {
  if (bytes.buffer instanceof SharedArrayBuffer) return bytes;
  // the next chunk is about as long
  const room = new Uint8Array(new SharedArrayBuffer(Math.ceil(bytes.length * 1.25)));
  room.set(bytes);
  return room.subarray(0, bytes.length);
}

function shared32(words: Uint32Array): Uint32Array {
  if (words.buffer instanceof SharedArrayBuffer) return words;
  const room = new Uint32Array(new SharedArrayBuffer(Math.ceil(words.length * 1.25) * words.BYTES_PER_ELEMENT));
  room.set(words);
  return room.subarray(0, words.length);
}
