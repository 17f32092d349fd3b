/** Which version this is, and which Node runs it. */

/** The version of the command; a test compares it with package.json. */
export const version: string = '0.1.0';

declare const KAOHE_BUILD: string | undefined;

/** What tells this build from every other; undefined where the sources run as they are. The bundler writes it in. */
export const build: string | undefined = typeof KAOHE_BUILD === 'undefined' ? undefined : KAOHE_BUILD;

/** The version of Node. */
export const nodeVersion: string = process.versions.node;
