/** Opens an address in the browser of the system. */
import { spawn } from 'node:child_process';

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Tries to; where it does not work the user has the address on the screen. */
export function openInBrowser(address: string): void {
  const [command, ...first] = openers[process.platform] ?? ['xdg-open'];
  const child = spawn(command, [...first, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined);
  child.unref();
}
