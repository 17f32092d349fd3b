/** Makes the archive below `folder`; returns its path. */
export function makeVsix(folder?: string): Promise<string>;
