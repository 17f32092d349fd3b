/** What page and worker hold, in MiB, after everything that can be let go has been. */

export async function heapOf(page) {
  const session = await page.context().newCDPSession(page);
  const workers = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  let held = await heldIn((method) => session.send(method));
  for (const sessionId of workers) held += await heldIn((method) => sendTo(session, sessionId, method));
  await session.detach();
  return held / 2 ** 20;
}

async function heldIn(send) {
  await send('HeapProfiler.enable');
  await send('HeapProfiler.collectGarbage');
  await send('HeapProfiler.collectGarbage');
  return (await send('Runtime.getHeapUsage')).usedSize;
}

let last = 0;

/** A worker has no session of its own here: what is said to it goes through that of its page. */
function sendTo(session, sessionId, method) {
  last += 1;
  const id = last;
  return new Promise((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ sessionId: from, message }) => {
      const answer = JSON.parse(message);
      if (from === sessionId && answer.id === id) resolve(answer.result);
    });
    void session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  });
}
