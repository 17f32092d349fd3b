/** Makes `npm start` and `npm test` work after a bare clone: checks Node, then installs with the pinned pnpm if needed. */
// No dependencies and no new syntax: this runs before anything is installed, on whatever Node is there.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stampFile = join(root, 'node_modules', '.kaohe-installed');
const oldestNode = [20, 19];

const networkTrouble =
  /EAI_AGAIN|ENOTFOUND|ENETUNREACH|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ERR_SOCKET_TIMEOUT|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_FETCH/;

bootstrap();

function bootstrap() {
  if (!nodeIsNewEnough(process.versions.node)) {
    giveUp(
      `需要 Node.js ${oldestNode.join('.')} 或更新版本，当前是 ${process.versions.node}。请到 https://nodejs.org 安装后重试。`,
      `Node.js ${oldestNode.join('.')} or newer is needed; this is ${process.versions.node}. Install it from https://nodejs.org and try again.`,
    );
    return;
  }
  const wanted = stampOfWorkspace();
  if (wanted === stampOnDisk() && everyPackageIsLinked()) return;
  install(wanted);
}

function nodeIsNewEnough(version) {
  const parts = version.split('.').map(Number);
  return parts[0] > oldestNode[0] || (parts[0] === oldestNode[0] && parts[1] >= oldestNode[1]);
}

/** What an install depends on: the lock file, the workspace file, every package.json, and the kind of machine. */
function stampOfWorkspace() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  for (const name of packageFolders()) files.push(join('packages', name, 'package.json'));
  const hash = createHash('sha256');
  hash.update(`${process.platform} ${process.arch}`);
  for (const file of files) {
    // The name and a separator keep two files from trading content unnoticed.
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(join(root, file)));
  }
  return hash.digest('hex');
}

function packageFolders() {
  return readdirSync(join(root, 'packages'))
    .filter((name) => existsSync(join(root, 'packages', name, 'package.json')))
    .sort();
}

function stampOnDisk() {
  return existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : '';
}

/** A stamp outlives a deleted packages/<name>/node_modules; this notices. */
function everyPackageIsLinked() {
  return packageFolders().every((name) => {
    const folder = join(root, 'packages', name);
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    const wanted = Object.keys({ ...manifest.dependencies, ...manifest.devDependencies });
    return wanted.every((dependency) => existsSync(join(folder, 'node_modules', dependency)));
  });
}

function install(stamp) {
  const pin = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).packageManager.split('+')[0];
  process.stderr.write(`正在用 ${pin} 安装依赖…… / Installing dependencies with ${pin} …\n`);
  const arguments_ = ['-y', pin, 'install', '--frozen-lockfile', '--prefer-offline', '--prod=false'];
  // CI keeps pnpm from asking whether it may replace a node_modules that npm made.
  const options = { cwd: root, env: { ...process.env, CI: 'true' }, stdio: ['ignore', 'pipe', 'pipe'] };
  const child = startNpx(arguments_, options);
  let tail = '';
  const forward = (chunk) => {
    process.stderr.write(chunk);
    tail = (tail + chunk.toString()).slice(-20000);
  };
  child.stdout.on('data', forward);
  child.stderr.on('data', forward);
  child.on('error', (problem) => {
    giveUp(
      `无法启动 npx（${problem.message}）。请确认 npm 随 Node.js 一起装好。`,
      `npx could not be started (${problem.message}). Check that npm was installed together with Node.js.`,
    );
  });
  child.on('close', (code) => {
    if (code === 0) {
      mkdirSync(dirname(stampFile), { recursive: true });
      writeFileSync(stampFile, `${stamp}\n`);
    } else if (networkTrouble.test(tail)) {
      giveUp(
        '连不上软件包仓库。第一次运行需要网络：请检查网络或代理，或用 npm config set registry <镜像地址> 换一个镜像，再试一次。',
        'The package registry could not be reached. The first run needs a network: check the connection or proxy, or choose a mirror with npm config set registry <address>, and try again.',
      );
    } else {
      giveUp('依赖安装失败，原因见上。', 'Installing the dependencies failed; the reason is above.');
    }
  });
}

/** Runs npx's own script with this Node where it can be found: no shell, so the same on Windows. */
function startNpx(arguments_, options) {
  const script = npxScript();
  if (script !== undefined) return spawn(process.execPath, [script, ...arguments_], options);
  // Windows refuses to start npx.cmd without a shell; the arguments are ours and need no quoting.
  return spawn('npx', arguments_, { ...options, shell: process.platform === 'win32' });
}

function npxScript() {
  const running = process.env.npm_execpath;
  const beside = running !== undefined && basename(running) === 'npm-cli.js' ? [dirname(running)] : [];
  const shipped = join(
    dirname(process.execPath),
    process.platform === 'win32' ? '.' : '../lib',
    'node_modules/npm/bin',
  );
  return [...beside, shipped].map((folder) => join(folder, 'npx-cli.js')).find((file) => existsSync(file));
}

function giveUp(chinese, english) {
  process.stderr.write(`\n${chinese}\n${english}\n`);
  process.exitCode = 1;
}
