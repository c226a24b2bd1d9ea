// Builds the viewer into dist/viewer: one page, one script, one style sheet, nothing from elsewhere.
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  // The same bytes wherever it is built: without the places in the sources that test runs would add to every element.
  oxc: { jsx: { development: false, runtime: 'automatic', importSource: 'preact' } },
  build: {
    outDir: '../../dist/viewer',
    emptyOutDir: true,
    modulePreload: { polyfill: false },
    // A strict content policy allows no data: scripts, and one file is easier to put into a page.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 600,
    // The licences of what is bundled go along with it.
    license: { fileName: 'licences.md' },
  },
});
