/** Finds LibreOffice for the tests of workbooks, or installs the system's own where we may; they do without it and say so. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [
  '/usr/bin/soffice',
  '/usr/local/bin/soffice',
  '/snap/bin/libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
];

/** The path of a LibreOffice that starts; undefined where there is none and none can be installed. */
export function findOffice() {
  const chosen = process.env.SOFFICE;
  if (chosen !== undefined && chosen !== '') return starts(chosen) ? chosen : undefined;
  const present = places.find(starts);
  if (present !== undefined || !mayInstall()) return present;
  process.stderr.write("No LibreOffice found; installing the system's own for the tests of workbooks …\n");
  aptGet(['update']);
  aptGet(['install', '-y', '--no-install-recommends', 'libreoffice-calc-nogui']);
  return places.find(starts);
}

function starts(file) {
  return existsSync(file) && spawnSync(file, ['--version'], { stdio: 'ignore', timeout: 60_000 }).status === 0;
}

function mayInstall() {
  return process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

function aptGet(arguments_) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // Our stdout belongs to the test report.
  spawnSync('/usr/bin/apt-get', ['-qq', ...arguments_], {
    stdio: ['ignore', process.stderr, process.stderr],
    env,
    timeout: 600_000,
  });
}
