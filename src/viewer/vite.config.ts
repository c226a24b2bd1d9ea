// Builds the viewer into dist/viewer: one page, one script, one style sheet, nothing from elsewhere.
import { defineConfig } from 'vite';

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
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
