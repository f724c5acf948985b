/** A short film (YUV4MPEG2) of a bar code on paper before a camera: turned a little, not quite sharp, in uneven light. */
import bwipjs from 'bwip-js'

export type FilmedCode = {
  readonly kind: 'pdf417' | 'azteccode' | 'datamatrix' | 'qrcode' | 'interleaved2of5'
  readonly text: string
  /** Clockwise; 4 where nothing is said. */
  readonly turnDegrees?: number
}

const width = 1280
const height = 720
const frames = 5
/** Part of the picture's width that the code takes up. */
const share = 0.62
/** Rows of a bar code with bars alone, in widths of its narrow bar. */
const barHeight = 40
const [paper, ink, table] = [222, 42, 118] as const

type Grid = { readonly columns: number; readonly rows: number; readonly dark: Uint8Array }

/** Null films the empty table. */
export function filmOfCode(code: FilmedCode | null): Buffer {
  const picture = code === null ? emptyTable() : paint(gridOf(code), code.turnDegrees ?? 4)
  const chroma = Buffer.alloc((width * height) / 2, 128)
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)]
  for (let frame = 0; frame < frames; frame++) parts.push(Buffer.from('FRAME\n'), withNoise(picture, frame), chroma)
  return Buffer.concat(parts)
}

function gridOf({ kind, text }: FilmedCode): Grid {
  const symbol = bwipjs.raw({ bcid: kind, text })[0]
  if (symbol === undefined) throw new Error(`no ${kind} of ${text}`)
  if ('pixs' in symbol) return { columns: symbol.pixx, rows: symbol.pixy, dark: Uint8Array.from(symbol.pixs) }
  // Widths of bar, space, bar, ...
  const bars = symbol.sbs.flatMap((wide, at) => Array.from({ length: wide }, () => (at % 2 === 0 ? 1 : 0)))
  const dark = Uint8Array.from({ length: bars.length * barHeight }, (_, at) => bars[at % bars.length] ?? 0)
  return { columns: bars.length, rows: barHeight, dark }
}

/** Each pixel is the mean of four looks at the turned code: soft edges, as a lens gives them. */
function paint(grid: Grid, turnDegrees: number): Buffer {
  const scale = Math.min((width * share) / grid.columns, (height * share) / grid.rows)
  const [cos, sin] = [Math.cos((turnDegrees * Math.PI) / 180), Math.sin((turnDegrees * Math.PI) / 180)]
  const picture = Buffer.alloc(width * height)
  const look = (x: number, y: number): number => {
    const [dx, dy] = [x - width / 2, y - height / 2]
    const column = Math.floor((dx * cos + dy * sin) / scale + grid.columns / 2)
    const row = Math.floor((dy * cos - dx * sin) / scale + grid.rows / 2)
    return brightness(grid, column, row)
  }
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const soft = (look(x, y) + look(x + 0.5, y) + look(x, y + 0.5) + look(x + 0.5, y + 0.5)) / 4
      // The lamp stands at the left.
      picture[y * width + x] = Math.round(soft * (1 - 0.25 * (x / width)))
    }
  }
  return picture
}

const quietZone = 12

function brightness({ columns, rows, dark }: Grid, column: number, row: number): number {
  if (column >= 0 && row >= 0 && column < columns && row < rows) return dark[row * columns + column] ? ink : paper
  const isPaper = column > -quietZone && row > -quietZone && column < columns + quietZone && row < rows + quietZone
  return isPaper ? paper : table
}

function emptyTable(): Buffer {
  return Buffer.alloc(width * height, table)
}

/** Grain of the sensor, the same in every run. */
function withNoise(picture: Buffer, frame: number): Buffer {
  let state = 0x9e3779b9 + frame
  const noisy = Buffer.from(picture)
  for (let at = 0; at < noisy.length; at++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    noisy[at] = Math.max(0, Math.min(255, (noisy[at] ?? 0) + (state >>> 28) - 8))
  }
  return noisy
}
