/** Types of browser.mjs. */

/** The path of a browser that starts; throws an error with a plain sentence when there is none. */
export function findBrowser(): string;
