import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

interface Entries {
  readonly [name: string]: string | Entries;
}

const compiled = (entry: string | Entries): unknown =>
  typeof entry === 'string'
    ? compileMessageOrThrow(entry)
    : Object.fromEntries(Object.entries(entry).map(([name, inner]) => [name, compiled(inner)]));

/**
 * Puts the compiled form of each message where its ICU text was, in every module of a catalogue. A catalogue's modules
 * are plain data without imports, so Node reads them as they are. A message that is not ICU fails the build.
 */
export function compileMessages(catalogue: RegExp): Plugin {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    async transform(_code, id) {
      if (!catalogue.test(id)) return null;
      const { mtimeMs } = await stat(id);
      const parts = (await import(`${pathToFileURL(id).href}?at=${mtimeMs}`)) as Record<
        string,
        Entries
      >;
      const code = Object.entries(parts).map(
        ([name, part]) => `export const ${name} = ${JSON.stringify(compiled(part))};`,
      );
      return { code: code.join('\n'), map: null };
    },
  };
}
