/**
 * Runs our TypeScript as it is, for tests that need a real process to kill or a thread: `node --import` this file.
 * swc, unlike esbuild, writes the metadata that Nest injects by. Threads inherit the hooks with the flags.
 */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath } from 'node:url';
import { transformSync } from '@swc/core';

const options = JSON.parse(readFileSync(new URL('../../../.swcrc', import.meta.url), 'utf8'));

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
    const filename = fileURLToPath(url);
    const { code } = transformSync(readFileSync(filename, 'utf8'), {
      ...options,
      filename,
      swcrc: false,
      sourceMaps: 'inline',
    });
    return { format: 'module', source: code, shortCircuit: true };
  },
});
