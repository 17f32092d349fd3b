/** Which version this is, and which Node runs it. */

/** The version of the command; a test compares it with package.json. */
export const version: string = '0.1.0';

/** The version of Node. */
export const nodeVersion: string = process.versions.node;
