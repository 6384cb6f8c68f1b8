import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { platform, version } from 'node:process';

const stamp = 'node_modules/.installed-from';

/**
 * Installs what the lock file names, unless that is what is there already. Ends the process with a
 * sentence where this machine's Node is too old or the installation fails.
 *
 * This file and the two that call it run on the system's own Node; everything else runs through npm
 * scripts, on the Node that is installed here.
 */
export function install() {
  requireNode();
  const wanted = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing what is missing …');
  if (run('ci') !== 0) process.exit(1);
  writeFileSync(stamp, wanted);
}

/**
 * Runs npm in this folder, with its output shown.
 *
 * @param {...string} words What follows `npm`.
 * @returns {number} The exit code.
 */
export function run(...words) {
  const { status } = spawnSync('npm', words, { stdio: 'inherit', shell: platform === 'win32' });
  return status ?? 1;
}

function requireNode() {
  const [major = 0, minor = 0] = version.slice(1).split('.').map(Number);
  // On Linux, Node 24 comes from the npm registry with everything else.
  const enough = platform === 'linux' ? major >= 20 : major > 22 || (major === 22 && minor >= 12);
  if (enough) return;
  const wanted = platform === 'linux' ? '20' : '22.12';
  console.error(`This is Node ${version}; Node ${wanted} or newer is needed.`);
  process.exit(1);
}
