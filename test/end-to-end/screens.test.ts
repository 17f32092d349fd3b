/** Every screen, wide and on a phone, in both themes: no serious fault for axe, nothing wider than the page, and on a phone nothing too small for a thumb. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { phone, seriousFaults, visiting } from './visiting.js';
import { ways } from './ways-to-screens.mjs';

const visit = visiting();

/** The page inside of another has a file of tests of its own. */
const screens = Object.entries(ways).filter(([, { path }]) => path === undefined);
const sizes = { wide: {}, narrow: phone };

async function atRest(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => document.fonts.ready);
}

/** What is touched and lower than 44 pixels: a name within a sentence may be, and what stands for the whole line that it is in. */
function smallOnes(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const touched = 'button, select, summary, textarea, input:not(.unseen), .button';
    const exempt = '.link.inline, .problem .place .link, .monaco-host *';
    const root = document.querySelector('dialog[open]') ?? document.body;
    return [...root.querySelectorAll<HTMLElement>(touched)]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !one.matches(exempt))
      .filter((one) => {
        const isTick = one instanceof HTMLInputElement && one.type === 'checkbox';
        const target = isTick ? (one.closest('label') ?? one) : one;
        return target.getBoundingClientRect().height < 43.5;
      })
      .map((one) => one.outerHTML.replaceAll(/\s+/g, ' ').slice(0, 120));
  });
}

for (const [size, options] of Object.entries(sizes)) {
  it.each(screens)(`U22.1 U23.1 %s, ${size}`, { timeout: 90_000 }, async (_name, { go, shows }) => {
    await visit({ ...options, bypassCSP: true, reducedMotion: 'reduce' }, async (page) => {
      await go(page, size);
      const sight = typeof shows === 'string' ? shows : (shows[size] ?? '');
      await page.locator(sight).first().waitFor();
      await atRest(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      if (size === 'narrow') expect(await smallOnes(page)).toEqual([]);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await seriousFaults(page)).toEqual([]);
      }
    });
  });
}
