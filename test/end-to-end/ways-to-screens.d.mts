import type { Page } from 'playwright-core';

/** How a screen is come to, and what is there then; both may depend on the size of the page. */
export interface Way {
  readonly path?: string;
  readonly go: (page: Page, size: string) => Promise<void>;
  readonly shows: string | Readonly<Record<string, string>>;
  readonly part?: string;
}

/** All screens by name. */
export const ways: Readonly<Record<string, Way>>;
