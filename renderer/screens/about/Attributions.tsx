/** The open work that this program contains, with licences. */
import css from './about.module.css'

const works: readonly (readonly [name: string, licence: string])[] = [
  ['Pretendard (Kil Hyung-jin)', 'SIL OFL 1.1'],
  ['Noto Sans (The Noto Project Authors)', 'SIL OFL 1.1'],
  ['OCR-B (Matthew Skala, Norbert Schwarz)', 'Public domain'],
  ['Tabler Icons', 'MIT'],
  ['React', 'MIT'],
  ['Mantine', 'MIT'],
  ['Zustand, TanStack Virtual, i18next', 'MIT'],
  ['oRPC, Zod', 'MIT'],
  ['TensorFlow.js', 'Apache-2.0'],
  ['SQLite3 Multiple Ciphers, better-sqlite3', 'MIT'],
  ['zxing-wasm (Ze-Zheng Wu)', 'MIT'],
  ['ZXing-C++', 'Apache-2.0'],
  ['OurAirports', 'Public domain'],
  ['World Atlas (Mike Bostock)', 'ISC'],
  ['Natural Earth', 'Public domain'],
  ['mrz, bcbp', 'MIT'],
  ['Electron', 'MIT'],
]

export function Attributions() {
  return (
    <ul className={css.works}>
      {works.map(([name, licence]) => (
        <li key={name}>
          {name} <span className={css.mute}>{licence}</span>
        </li>
      ))}
    </ul>
  )
}
