/** The parts the camera's reader is made of, each against something plain. */
import { describe, expect, it } from 'vitest'
import { cellHeight, cellWidth } from '#core/scan/zone/cutCell.ts'
import { findMarks } from '#core/scan/zone/findMarks.ts'
import { findRows } from '#core/scan/zone/findRows.ts'
import { fitGrid, placeOf } from '#core/scan/zone/Grid.ts'
import {
  filters,
  type GlyphNet,
  glyphs,
  hidden,
  netShape,
  readGlyph,
  windowSide,
  windowsHigh,
  windowsWide,
} from '#core/scan/zone/glyphNet.ts'
import { openGlyphNet } from '#core/scan/zone/openGlyphNet.ts'
import { zoneShapes } from '#core/scan/zone/zoneShapes.ts'
import { packGlyphNet } from '#models/zone/packGlyphNet.ts'
import { Random } from '#models/simulator/Random.ts'

/** A grid seen askew. */
const truth = [20, -1.2, 100, 1.1, 48, 300, 0.0006, 0.003]
const points = Array.from({ length: 44 * 2 }, (_, at) => {
  const [u, v] = [at % 44, Math.floor(at / 44)]
  const [x, y] = placeOf(truth, u, v)
  return { u, v, x, y }
})

describe('a grid', () => {
  it('is found from the places of its letters, seen askew', () => {
    const grid = fitGrid(points, 20)
    if (grid === null) throw new Error('no grid')
    for (const { u, v, x, y } of points) {
      const [px, py] = placeOf(grid, u, v)
      expect(Math.hypot(px - x, py - y)).toBeLessThan(0.5)
    }
  })

  it('is not bent by marks that are no letters', () => {
    const spoilt = points.map((point, at) => (at % 9 === 4 ? { ...point, x: point.x + 11, y: point.y - 12 } : point))
    const grid = fitGrid(spoilt, 20)
    if (grid === null) throw new Error('no grid')
    for (const { u, v, x, y } of points) {
      const [px, py] = placeOf(grid, u, v)
      expect(Math.hypot(px - x, py - y)).toBeLessThan(2)
    }
  })

  it('is not made of points in one place', () => {
    expect(
      fitGrid(
        points.map((point) => ({ ...point, u: 0, v: 0, x: 5, y: 5 })),
        20,
      ),
    ).toBeNull()
  })
})

describe('marks', () => {
  /** Black boxes on white. */
  const draw = (boxes: readonly (readonly [x: number, y: number, width: number, height: number])[]) => {
    const [width, height] = [600, 200]
    const gray = new Uint8Array(width * height).fill(220)
    for (const [left, top, wide, tall] of boxes) {
      for (let y = top; y < top + tall; y++) gray.fill(40, y * width + left, y * width + left + wide)
    }
    return { width, height, gray }
  }
  const row = (y: number, count: number) => Array.from({ length: count }, (_, at) => [20 + at * 18, y, 10, 16] as const)

  it('are found with their boxes, one for each letter; lines and specks are none', () => {
    const marks = findMarks(draw([...row(60, 5), [10, 120, 500, 2], [300, 20, 2, 2]]), 1 / 36)
    expect(marks.map(({ x, y, width, height }) => [x, y, width, height])).toEqual(
      row(60, 5).map(([x, y]) => [x + 5, y + 8, 10, 16]),
    )
  })

  it('at one pitch are a row, counted over a letter that is missing; few are none', () => {
    const letters = row(60, 30).filter((_, at) => at !== 11)
    const [found, ...others] = findRows(findMarks(draw([...letters, ...row(150, 8)]), 1 / 36))
    expect(others).toEqual([])
    expect(found?.pitch).toBeCloseTo(18)
    expect(found?.placed.map(({ column }) => column)).toEqual(
      Array.from({ length: 30 }, (_, at) => at).filter((at) => at !== 11),
    )
  })
})

describe('the network of glyphs', () => {
  const random = new Random(3)
  const net = Object.fromEntries(
    Object.entries(netShape).map(([layer, count]) => [
      layer,
      Float32Array.from({ length: count }, () => random.normal(0, 0.1)),
    ]),
  ) as GlyphNet
  const cell = Float32Array.from({ length: cellWidth * cellHeight }, () => random.normal(0, 1))

  it('gives what the sums say, written plainly', () => {
    const fast = new Float32Array(glyphs.length)
    readGlyph(net, cell, fast)
    const plain = plainly(net, cell)
    plain.forEach((one, at) => expect(fast[at]).toBeCloseTo(one, 3))
    expect(fast.reduce((sum, one) => sum + Math.exp(one), 0)).toBeCloseTo(1, 4)
  })

  it('is the same after it was packed, but for half a step of its scale', () => {
    const again = openGlyphNet(packGlyphNet(net))
    for (const layer of Object.keys(netShape) as (keyof GlyphNet)[]) {
      const largest = net[layer].reduce((most, one) => Math.max(most, Math.abs(one)), 0)
      again[layer].forEach((one, at) => {
        if (Math.abs(one - (net[layer][at] as number)) > largest / 127) throw new Error(`${layer} ${at}`)
      })
      expect(again[layer].length).toBe(netShape[layer])
    }
  })
})

function plainly(net: GlyphNet, cell: Float32Array): readonly number[] {
  const light = (x: number, y: number): number =>
    x < 0 || y < 0 || x >= cellWidth || y >= cellHeight ? 0 : (cell[y * cellWidth + x] as number)
  const seen: number[] = []
  for (let place = 0; place < windowsWide * windowsHigh; place++) {
    const [left, top] = [(place % windowsWide) * 2 - 2, Math.floor(place / windowsWide) * 2 - 2]
    for (let filter = 0; filter < filters; filter++) {
      let sum = net.filterBias[filter] as number
      for (let k = 0; k < windowSide ** 2; k++)
        sum +=
          light(left + (k % windowSide), top + Math.floor(k / windowSide)) *
          (net.filter[k * filters + filter] as number)
      seen.push(Math.max(0, sum))
    }
  }
  const dense = (values: readonly number[], weights: Float32Array, biases: Float32Array): number[] =>
    Array.from(biases, (bias, unit) =>
      values.reduce((sum, one, at) => sum + one * (weights[at * biases.length + unit] as number), bias),
    )
  const inner = dense(seen, net.inner, net.innerBias).map((one) => Math.max(0, one))
  expect(inner.length).toBe(hidden)
  const outer = dense(inner, net.outer, net.outerBias)
  const whole = Math.log(outer.reduce((sum, one) => sum + Math.exp(one), 0))
  return outer.map((one) => one - whole)
}

describe('shapes', () => {
  it('let every letter of every format stand where it does', () => {
    expect(zoneShapes.map(({ format, columns, lines }) => [format, columns, lines])).toEqual([
      ['TD3', 44, 2],
      ['MRV-A', 44, 2],
      ['TD2', 36, 2],
      ['MRV-B', 36, 2],
      ['TD1', 30, 3],
    ])
    for (const { allowed, columns, lines } of zoneShapes) {
      expect(allowed.length).toBe(columns * lines)
      expect(allowed.every((some) => some.length > 0 && some.every((one) => one >= 0))).toBe(true)
    }
  })
})
