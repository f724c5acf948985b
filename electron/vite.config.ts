/** Bundles the desktop shell: main, engine and its threads as modules, the preload as the one CommonJS file a sandbox takes. */
import { cpSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { fileURLToPath } from 'node:url'
import { build, defineConfig, type InlineConfig, type Plugin } from 'vite'

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url))
const outDir = here('../out/electron')
const builtins = ['electron', ...builtinModules, ...builtinModules.map((name) => `node:${name}`)]

/** Workers named by their source keep working: bundles lie flat, with the file's own name. */
const flatWorkers: Plugin = {
  name: 'flat-workers',
  transform(code) {
    const worker = /new URL\((['"])(?:\.\.?\/)+(?:[\w-]+\/)*([\w-]+)\.ts\1, import\.meta\.url\)/g
    return worker.test(code) ? { code: code.replace(worker, "new URL('./$2.js', import.meta.url)"), map: null } : null
  },
}

const preload: InlineConfig = {
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir,
    emptyOutDir: false,
    target: 'node24',
    minify: false,
    lib: { entry: here('preload.ts'), formats: ['cjs'], fileName: () => 'preload.cjs' },
    rolldownOptions: { external: builtins },
  },
}

const companions: Plugin = {
  name: 'companions',
  async closeBundle() {
    // The store reads its migrations from beside its own code.
    cpSync(here('../db/migrations'), `${outDir}/migrations`, { recursive: true })
    await build(preload)
  },
}

export default defineConfig({
  root: here('..'),
  publicDir: false,
  plugins: [flatWorkers, companions],
  ssr: { target: 'node' },
  build: {
    ssr: true,
    outDir,
    emptyOutDir: true,
    target: 'node24',
    minify: false,
    rolldownOptions: {
      input: {
        main: here('main.ts'),
        engineWorker: here('../station/engine/engineWorker.ts'),
        listWorker: here('../station/lists/listWorker.ts'),
        modelWorker: here('../station/packs/modelWorker.ts'),
        backupWorker: here('../station/backup/backupWorker.ts'),
        pinWorker: here('../station/access/pinWorker.ts'),
        histogramWorker: here('../models/learners/trees/histogramWorker.ts'),
      },
      external: ['electron', /^@tensorflow\//],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
