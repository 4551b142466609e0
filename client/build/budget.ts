import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

export interface BudgetOptions {
  /** Gzipped kilobytes (1000 bytes) of JavaScript a first visit may load, entry and screen together. */
  limitKb: number;
  /** End of the module path of each screen somebody may land on first. */
  screens: string[];
}

interface Chunk {
  type: 'chunk';
  fileName: string;
  code: string;
  imports: string[];
  isEntry: boolean;
  moduleIds: string[];
}

type Bundle = Record<string, Chunk | { type: 'asset' }>;

function withStaticImports(
  bundle: Bundle,
  fileName: string,
  found = new Map<string, Chunk>(),
): Map<string, Chunk> {
  const chunk = bundle[fileName];
  if (chunk?.type !== 'chunk' || found.has(fileName)) return found;
  found.set(fileName, chunk);
  for (const imported of chunk.imports) withStaticImports(bundle, imported, found);
  return found;
}

const gzippedKb = ({ code }: Chunk): number => gzipSync(code).length / 1000;

/** The heaviest first, so that whoever breaks the budget sees by what. */
function listed(chunks: Chunk[]): string {
  return chunks
    .map((chunk) => ({ name: chunk.fileName, size: gzippedKb(chunk) }))
    .sort((a, b) => b.size - a.size)
    .map(({ name, size }) => `\n  ${size.toFixed(1).padStart(6)}  ${name}`)
    .join('');
}

/** Fails the build when the entry plus a first screen, with all they import statically, weigh more than the budget. */
export function firstRouteBudget({ limitKb, screens }: BudgetOptions): Plugin {
  return {
    name: 'first-route-budget',
    apply: 'build',
    // After minification; what is measured is what is served.
    generateBundle: {
      order: 'post',
      handler(_options, output) {
        const bundle = output as unknown as Bundle;
        const chunks = Object.values(bundle).filter((item) => item.type === 'chunk');
        const entry = chunks.find(({ isEntry }) => isEntry);
        if (!entry) return this.error('first-route-budget: the build has no entry chunk.');
        for (const screen of screens) {
          const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(screen)));
          if (!chunk)
            return this.error(
              `first-route-budget: no chunk of its own for ${screen}; is it imported lazily?`,
            );
          const loaded = withStaticImports(bundle, entry.fileName);
          const together = [...withStaticImports(bundle, chunk.fileName, loaded).values()];
          const size = together.reduce((sum, part) => sum + gzippedKb(part), 0);
          const line = `first route ${screen}: ${size.toFixed(1)} kB of JavaScript, gzipped (limit ${limitKb})`;
          if (size > limitKb) return this.error(`first-route-budget: ${line}${listed(together)}`);
          this.info(line);
        }
      },
    },
  };
}
