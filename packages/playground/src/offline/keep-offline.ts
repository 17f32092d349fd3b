/** Has the browser keep the page, so that it opens without a network, and tells when a newer one lies ready. */
import type { Page } from '../page/page.js';

/** The line to what keeps the page. */
export interface KeptPage {
  /** Loads the newer one; call it when what was changed is saved. */
  readonly update: () => void;
}

const hour = 3_600_000;

/** Whether this page is one to keep: not a part of another page, and not that of `kaohe play`, which comes from a new address each time. */
export function isToKeep({ shelf }: Page): boolean {
  const { origin, fault } = shelf.value ?? {};
  const isPlayed = origin === 'played' || fault === 'ended';
  return import.meta.env.PROD && window.parent === window && !isPlayed && 'serviceWorker' in navigator;
}

/** Calls back when a newer page lies ready. Where the browser keeps nothing, the page is as it was without. */
export async function keepPage(onNewer: () => void): Promise<KeptPage> {
  const { serviceWorker } = navigator;
  let isAsked = false;
  const registration = await serviceWorker.register('./service-worker.js', { scope: './' }).catch(() => undefined);
  if (registration === undefined) return { update: () => undefined };

  const look = (): void => {
    // The first one that is kept is no news.
    if (registration.waiting !== null && serviceWorker.controller !== null) onNewer();
  };
  look();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', look);
  });
  // Somebody has asked for it in another window: this one goes on as it is until it is asked too.
  const controller = serviceWorker.controller;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isAsked) location.reload();
    else if (controller !== null) onNewer();
  });
  lookAgain(registration);

  return {
    update() {
      isAsked = true;
      if (registration.waiting === null) location.reload();
      else registration.waiting.postMessage('take-over');
    },
  };
}

/** A page that stays open for days hears of newer ones when one comes back to it. */
function lookAgain(registration: ServiceWorkerRegistration): void {
  let last = performance.now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || performance.now() - last < hour) return;
    last = performance.now();
    void registration.update().catch(() => undefined);
  });
}
