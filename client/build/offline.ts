import type { VitePWAOptions } from 'vite-plugin-pwa';

/**
 * What a family may still see without a network: the app itself, and the answers it was last given. Cached answers
 * carry the family's id in their key, so one family never sees another's, and the whole cache goes at sign-out
 * (api/session.ts). The service worker queues no writes: ticks are kept by the app (api/unsent-marks.ts, api/unsent-ticks.ts), other changes
 * wait until one is back, and the screen says so.
 *
 * The functions below are copied into the service worker as text: they may use nothing from around them.
 */
export const offline: Partial<VitePWAOptions> = {
  registerType: 'prompt',
  injectRegister: false,
  manifest: {
    name: 'BrightPath',
    short_name: 'BrightPath',
    description: "Plans a homeschooling family's weeks.",
    start_url: '/',
    display: 'standalone',
    background_color: '#f9f9f8',
    theme_color: '#f9f9f8',
    icons: [
      { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any' },
      { src: '/icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,woff2}'],
    // The stewards' page is for few, who are online.
    globIgnores: ['**/*latin-ext*', '**/assets/ml-*'],
    navigateFallback: '/index.html',
    navigateFallbackDenylist: [/^\/api\//, /^\/health/, /^\/metrics/, /^\/dev\//],
    cleanupOutdatedCaches: true,
    runtimeCaching: [
      {
        urlPattern: ({ url, request }) =>
          request.method === 'GET' &&
          /^\/api\/v1\/(weeks\/|auth\/session$|children$|parents$|subjects$|tasks$|recurring-tasks$|notifications$)/.test(
            url.pathname,
          ),
        // No time limit: a slow answer is still better than a week that forgot the last tick.
        handler: 'NetworkFirst',
        options: {
          cacheName: 'family',
          expiration: { maxEntries: 60, maxAgeSeconds: 14 * 24 * 60 * 60 },
          cacheableResponse: { statuses: [200] },
          plugins: [
            {
              cacheKeyWillBeUsed: ({ request }) => {
                const url = new URL(request.url);
                url.searchParams.set(
                  'cached-for-family',
                  request.headers.get('X-Family-Id') ?? 'default',
                );
                return Promise.resolve(url.href);
              },
            },
          ],
        },
      },
    ],
  },
};
