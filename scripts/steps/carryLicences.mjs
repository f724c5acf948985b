// A step of the bundler: the licences of everything the screens are made of, in one file beside them, because each asks to be carried along.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './root.mjs'

/** Scripts beside the page are bundled apart, so the page does not know their packages. */
const besidePage = ['zxing-wasm']

/** What is in the product and came in no package. */
const besidePackages = [{ name: 'OCR-B (outlines)', file: 'models/zone/LICENCE' }]

export function carryLicences() {
  return {
    name: 'carry-licences',
    generateBundle() {
      const own = [...this.getModuleIds()].flatMap((id) => packageOf(id) ?? [])
      const names = [...new Set([...own, ...besidePage])].sort()
      const texts = [...names.map(licenceOf), ...besidePackages.map(noticeOf)]
      this.emitFile({ type: 'asset', fileName: 'licences.txt', source: texts.join('\n\n') })
    },
  }
}

function packageOf(id) {
  return /.*\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//.exec(id.replaceAll('\\', '/'))?.[1] ?? null
}

function licenceOf(name) {
  const folder = join(root, 'node_modules', name)
  if (!existsSync(folder)) return name
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const texts = ['', 'dist'].flatMap((part) => filesIn(join(folder, part)))
  const text = texts.length === 0 ? `Licence: ${license}` : readFileSync(texts[0], 'utf8').trim()
  return `${'='.repeat(80)}\n${name} ${version}\n\n${text}`
}

function noticeOf({ name, file }) {
  return `${'='.repeat(80)}\n${name}\n\n${readFileSync(join(root, file), 'utf8').trim()}`
}

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((it) => /^licen[cs]e/i.test(it))
    .map((it) => join(folder, it))
}
