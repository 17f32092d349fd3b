/** Finds a Chromium-like browser for the browser tests, or installs the system's own where we may. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** The path of a browser that starts; throws an error with a plain sentence when there is none. */
export function findBrowser() {
  const chosen = process.env.CHROMIUM;
  if (chosen !== undefined && chosen !== '') {
    if (starts(chosen)) return chosen;
    throw new Error(`CHROMIUM is set to ${chosen}, but no browser starts there`);
  }
  const present = places().find(starts);
  if (present !== undefined) return present;
  if (mayInstall()) {
    installChromium();
    const installed = places().find(starts);
    if (installed !== undefined) return installed;
  }
  throw new Error(
    '浏览器测试需要 Chromium、Chrome 或 Edge：请安装其中之一，或用环境变量 CHROMIUM 指出它的位置。\n' +
      'The browser tests need Chromium, Chrome or Edge: install one of them, or say in the variable CHROMIUM where it is.',
  );
}

function places() {
  if (process.platform === 'win32') {
    return [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        join(folder, 'Google/Chrome/Application/chrome.exe'),
        join(folder, 'Microsoft/Edge/Application/msedge.exe'),
      ]);
  }
  if (process.platform === 'darwin') {
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  }
  return ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) => names.map((name) => `${folder}/${name}`));
}

/** Ubuntu's /usr/bin/chromium-browser may be a note that asks for snap, so being there is not enough. */
function starts(file) {
  if (!existsSync(file)) return false;
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return true;
  return spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 30_000 }).status === 0;
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function installChromium() {
  process.stderr.write("No browser found; installing the system's chromium for the browser tests …\n");
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', 'chromium']);
  // Chinese glyphs; the tests read the page's text, so they do without if this fails.
  aptGet(['install', '-y', '--no-install-recommends', 'fonts-noto-cjk']);
}

function aptGet(arguments_) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Our stdout belongs to the test report.
  spawnSync('/usr/bin/apt-get', ['-qq', ...arguments_], { stdio: ['ignore', process.stderr, process.stderr], env });
}
