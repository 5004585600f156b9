import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = fileURLToPath(new URL('.', import.meta.url));

/** One page; Monaco, Excel and pinyin come by dynamic import, when a place needs them. */
export default defineConfig({
  root: here,
  base: './',
  publicDir: false,
  clearScreen: false,
  logLevel: 'warn',
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('./build/', import.meta.url)),
    emptyOutDir: true,
    target: 'es2023',
    // a slice of a font is fetched only when it is shown: none belongs inside the style sheet
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 6000,
    reportCompressedSize: false,
    rolldownOptions: { checks: { pluginTimings: false } },
  },
});
