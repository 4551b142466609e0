/**
 * Runs our TypeScript as it is, for tests that need a real process to kill or a thread: `node --import` this file.
 * swc, unlike esbuild, writes the metadata that Nest injects by. Threads inherit the hooks with the flags.
 *
 * A test run starts dozens of such processes, each of some 500 files of ours and more of the packages. What one has
 * transformed and V8 has compiled, the next ones find in the temporary directory, by all that it depends on.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache, registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const options = JSON.parse(readFileSync(new URL('../../../.swcrc', import.meta.url), 'utf8'));
const settings = { ...options, swcrc: false, sourceMaps: 'inline' };
const dependsOn = JSON.stringify([settings, require('@swc/core/package.json').version]);
const folder = ownFolder();
if (folder !== null) enableCompileCache(join(folder, 'compiled'));

registerHooks({
  resolve(specifier, context, next) {
    try {
      return next(specifier, context);
    } catch (error) {
      // Imports, and the entry of a thread, name the file that a build would write.
      const isOurs = error.code === 'ERR_MODULE_NOT_FOUND' && /^(\.|file:).*\.js$/.test(specifier);
      if (!isOurs) throw error;
      return next(specifier.replace(/\.js$/, '.ts'), context);
    }
  },
  load(url, context, next) {
    if (!url.startsWith('file:') || !url.endsWith('.ts')) return next(url, context);
    return { format: 'module', source: transformed(fileURLToPath(url)), shortCircuit: true };
  },
});

/** The file as JavaScript. */
function transformed(filename) {
  const source = readFileSync(filename, 'utf8');
  if (folder === null) return transform(source, filename);
  const key = createHash('sha256').update(`${dependsOn}\n${filename}\n${source}`).digest('hex');
  const kept = join(folder, `${key}.mjs`);
  try {
    return readFileSync(kept, 'utf8');
  } catch {
    const code = transform(source, filename);
    // Whole or not at all: another process may look for it at this moment.
    const unfinished = `${kept}.${process.pid}.${process.hrtime.bigint()}`;
    writeFileSync(unfinished, code);
    renameSync(unfinished, kept);
    return code;
  }
}

/** swc is loaded by the first file that needs it: most processes find every file transformed. */
function transform(source, filename) {
  return require('@swc/core').transformSync(source, { ...settings, filename }).code;
}

/** A folder that nobody else on the machine can write to; null where there is none. */
function ownFolder() {
  const user = process.getuid?.() ?? 'user';
  const name = join(tmpdir(), `brightpath-transformed-${user}`);
  mkdirSync(name, { recursive: true, mode: 0o700 });
  const { uid, mode } = statSync(name);
  return process.getuid === undefined || (uid === user && (mode & 0o022) === 0) ? name : null;
}
