/**
 * Runs an npm command only if what it reads has changed since it last succeeded:
 *
 *   node scripts/when-changed.mjs <stamp> <result> <npm arguments> -- <input>...
 *
 * The stamp file keeps a digest of the inputs (files, or folders with all that is in them), of the
 * command and of Node's version. If the result is missing, the command runs.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const args = process.argv.slice(2);
const [stamp, result, ...rest] = args;
const command = rest.slice(0, rest.indexOf('--'));
const inputs = rest.slice(rest.indexOf('--') + 1);

const digest = createHash('sha256').update(`${process.version}\0${command.join(' ')}\0`);
for (const file of inputs.flatMap(filesIn).sort()) {
  digest.update(`${file}\0`).update(readFileSync(file)).update('\0');
}
const now = digest.digest('hex');

if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  console.log(`npm ${command.join(' ')}: nothing has changed`);
} else {
  rmSync(stamp, { force: true });
  const run = spawnSync('npm', command, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (run.error) throw run.error;
  if (run.status !== 0) process.exit(run.status ?? 1);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, now);
}

function filesIn(path) {
  const entries = readdirOrNothing(path);
  return entries === undefined ? [path] : entries.flatMap((entry) => filesIn(join(path, entry)));
}

function readdirOrNothing(path) {
  try {
    return readdirSync(path);
  } catch (error) {
    if (error.code === 'ENOTDIR') return undefined;
    throw error;
  }
}
