import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { firstRouteBudget } from './build/budget.ts';
import { chunks } from './build/chunks.ts';
import { compileMessages } from './build/compile-messages.ts';
import { offline } from './build/offline.ts';
import { preloadFont } from './build/preload-font.ts';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  resolve: {
    alias: {
      '@': fileURLToPath(new URL('./src', import.meta.url)),
      // Injects <style> elements, which the Content-Security-Policy refuses.
      'react-style-singleton': fileURLToPath(
        new URL('./src/ui/style-singleton.ts', import.meta.url),
      ),
    },
  },
  plugins: [
    compileMessages(/client\/src\/messages\/en\/[\w-]+\.ts$/),
    react(),
    preloadFont(/hyperlegible-next-latin-wght-normal.*\.woff2$/),
    firstRouteBudget({
      limitKb: 150,
      screens: [
        'features/auth/sign-in-page.tsx',
        'features/schedules/week/week-page.tsx',
        'features/schedules/today/today-page.tsx',
      ],
    }),
    VitePWA(offline),
  ],
  build: {
    outDir: 'dist',
    // light-dark() as the tokens write it: no fallback that would double them.
    cssTarget: ['chrome123', 'edge123', 'firefox121', 'safari17.5'],
    rolldownOptions: {
      output: {
        codeSplitting: { groups: chunks },
        // The entry lists every file that may follow it, and a hash does not compress: seven characters tell versions apart.
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
      },
    },
  },
  server: { port: 5173, proxy: { '/api': 'http://localhost:8000' } },
});
