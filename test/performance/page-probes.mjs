/** Clocks inside the page: they start where somebody acts and stop when the answer is painted. */

/** Notes when the first row of the ranking has been painted, from the start of the visit on, in `globalThis.firstRanking`. */
export function firstRanking(page) {
  return page.addInitScript(() => {
    globalThis.firstRanking = new Promise((resolve) => {
      const look = () => {
        if (document.querySelector('[data-testid="rank-row"]') === null) requestAnimationFrame(look);
        else requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
      };
      look();
    });
  });
}

/** Milliseconds from the next key or choice of files until the ranking has other numbers and they are painted; undefined if that takes longer than
 * `limit`. */
export async function afterEdit(page, act, limit = 60_000) {
  // The clock listens before anybody acts: it is asked for what it saw afterwards.
  await page.evaluate((limit) => {
    globalThis.edited = new Promise((resolve) => {
      const numbers = () => document.querySelector('table.ranking')?.textContent ?? '';
      const before = numbers();
      let began;
      const start = ({ key, type, timeStamp }) => {
        if (type === 'change' || key === 'Enter') began ??= timeStamp;
      };
      for (const type of ['keydown', 'change']) addEventListener(type, start, { capture: true });
      const observer = new MutationObserver(() => {
        if (began === undefined || ['', before].includes(numbers())) return;
        requestAnimationFrame(() => setTimeout(() => end(performance.now() - began)));
        observer.disconnect();
      });
      observer.observe(document.querySelector('[data-testid="pane-result"]'), {
        subtree: true,
        childList: true,
        characterData: true,
      });
      const alarm = setTimeout(() => end(undefined), limit);
      function end(took) {
        clearTimeout(alarm);
        observer.disconnect();
        for (const type of ['keydown', 'change']) removeEventListener(type, start, { capture: true });
        resolve(took);
      }
    });
  }, limit);
  await act();
  return page.evaluate(() => globalThis.edited);
}

/** Milliseconds from the next key to the frame after it. */
export async function frameAfterKey(page, act) {
  await page.evaluate(() => {
    globalThis.framed = new Promise((resolve) =>
      addEventListener(
        'keydown',
        ({ timeStamp }) => requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - timeStamp))),
        { capture: true, once: true },
      ),
    );
  });
  await act();
  return page.evaluate(() => globalThis.framed);
}

/** Milliseconds for something that no build of the page changes: objects, texts and sorting. */
export function fixedWork() {
  const began = performance.now();
  let state = 1;
  const words = Array.from({ length: 60_000 }, (_, at) => {
    state = (state * 48271) % 2147483647;
    return { at, text: String(state) };
  });
  words.sort((one, other) => (one.text < other.text ? -1 : 1));
  return words.length > 0 ? performance.now() - began : Number.NaN;
}
