import type { Plugin } from 'vite';

/** Adds a preload for the emitted font whose file name matches, so that text does not wait for the stylesheet. */
export function preloadFont(pattern: RegExp): Plugin {
  return {
    name: 'preload-font',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const font = Object.keys(bundle ?? {}).find((fileName) => pattern.test(fileName));
        if (!font) throw new Error(`preload-font: no emitted file matches ${String(pattern)}.`);
        return [
          {
            tag: 'link',
            attrs: {
              rel: 'preload',
              href: `/${font}`,
              as: 'font',
              type: 'font/woff2',
              crossorigin: '',
            },
            injectTo: 'head-prepend',
          },
        ];
      },
    },
  };
}
