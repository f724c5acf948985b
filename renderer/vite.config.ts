/** Builds the screens into out/renderer: one page, no request to anywhere else. */
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { carryLicences } from '../scripts/steps/carryLicences.mjs'

export default defineConfig({
  root: import.meta.dirname,
  base: './',
  plugins: [react(), carryLicences()],
  css: { modules: { localsConvention: 'camelCaseOnly' } },
  // A folder of their own: the station gives the scripts in it another policy than the page (station/screens/securityHeaders).
  worker: { format: 'es', rolldownOptions: { output: { entryFileNames: 'assets/workers/[name]-[hash].js' } } },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    target: 'chrome130',
    // Fonts and images stay files: the page's policy allows no data: sources for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
  },
})
