/** Where the cells of a zone lie in a picture: a plane seen askew, so straight lines stay straight and nothing else does. */

/** x = (h0 u + h1 v + h2) / (h6 u + h7 v + 1), y likewise with h3 to h5; `u` counts columns, `v` lines, whole at the middle of a cell. */
export type Grid = readonly number[]

export function placeOf(grid: Grid, u: number, v: number): readonly [x: number, y: number] {
  const w = (grid[6] as number) * u + (grid[7] as number) * v + 1
  return [
    ((grid[0] as number) * u + (grid[1] as number) * v + (grid[2] as number)) / w,
    ((grid[3] as number) * u + (grid[4] as number) * v + (grid[5] as number)) / w,
  ]
}

/** The same cells read from the other end, for a document held upside down: column `u` was `ends - u`, line `v` was `lines - 1 - v`. */
export function turnGrid(grid: Grid, ends: number, lines: number): Grid {
  const [a, b, c, d, e, f, g, h] = grid as readonly [number, number, number, number, number, number, number, number]
  const last = lines - 1
  const w = g * ends + h * last + 1
  return [-a, -b, a * ends + b * last + c, -d, -e, d * ends + e * last + f, -g, -h].map((one) => one / w)
}

export type GridPoint = { readonly u: number; readonly v: number; readonly x: number; readonly y: number }

/** Least squares over all points, twice: what lies far off (two letters in one mark, a speck) is left out the second time. Null where it cannot be told. */
export function fitGrid(points: readonly GridPoint[], pitch: number): Grid | null {
  const rough = solve(points)
  if (rough === null) return null
  const near = points.filter(({ u, v, x, y }) => {
    const [px, py] = placeOf(rough, u, v)
    return Math.hypot(px - x, py - y) < pitch * 0.3
  })
  return near.length < points.length * 0.6 ? null : solve(near)
}

/** The normal equations of x w = h0 u + h1 v + h2, y w = h3 u + h4 v + h5, in numbers about 1 so that they stay well-conditioned. */
function solve(points: readonly GridPoint[]): Grid | null {
  const size = 8
  const [mx, my] = [mean(points, 'x'), mean(points, 'y')]
  const [mu, mv] = [mean(points, 'u'), mean(points, 'v')]
  const scale = Math.max(1, ...points.map(({ x, y }) => Math.max(Math.abs(x - mx), Math.abs(y - my))))
  const wide = Math.max(1, ...points.map(({ u }) => Math.abs(u - mu)))
  const sums = Array.from({ length: size }, () => new Float64Array(size + 1))
  for (const point of points) {
    const [u, v] = [(point.u - mu) / wide, point.v - mv]
    const [x, y] = [(point.x - mx) / scale, (point.y - my) / scale]
    add(sums, [u, v, 1, 0, 0, 0, -u * x, -v * x], x)
    add(sums, [0, 0, 0, u, v, 1, -u * y, -v * y], y)
  }
  // A little weight on standing straight: two lines alone say hardly how the page leans away from them.
  for (const at of [6, 7])
    (sums[at] as Float64Array)[at] = ((sums[at] as Float64Array)[at] as number) + 1e-3 * points.length
  const h = eliminate(sums)
  return h === null ? null : inPixels(h, { mx, my, mu, mv, scale, wide })
}

type Norm = {
  readonly mx: number
  readonly my: number
  readonly mu: number
  readonly mv: number
  readonly scale: number
  readonly wide: number
}

/** Back from the numbers about 1 to columns and pixels. */
function inPixels(h: readonly number[], { mx, my, mu, mv, scale, wide }: Norm): Grid {
  const [a, b, c, d, e, f, g, i] = h as unknown as [number, number, number, number, number, number, number, number]
  const outOf = (p: number, q: number, r: number): readonly [number, number, number] => [
    p / wide,
    q,
    r - (p * mu) / wide - q * mv,
  ]
  const [wu, wv, w1] = outOf(g, i, 1)
  const [xu, xv, x1] = outOf(a, b, c)
  const [yu, yv, y1] = outOf(d, e, f)
  const grid = [
    xu * scale + mx * wu,
    xv * scale + mx * wv,
    x1 * scale + mx * w1,
    yu * scale + my * wu,
    yv * scale + my * wv,
    y1 * scale + my * w1,
    wu,
    wv,
  ]
  return grid.map((one) => one / w1)
}

function mean(points: readonly GridPoint[], key: keyof GridPoint): number {
  return points.reduce((sum, point) => sum + point[key], 0) / points.length
}

function add(sums: readonly Float64Array[], factors: readonly number[], value: number): void {
  factors.forEach((a, row) => {
    const line = sums[row] as Float64Array
    factors.forEach((b, column) => {
      line[column] = (line[column] as number) + a * b
    })
    line[factors.length] = (line[factors.length] as number) + a * value
  })
}

/** Gauss with pivots; null where the points lie in one line. */
function eliminate(rows: Float64Array[]): readonly number[] | null {
  const size = rows.length
  for (let at = 0; at < size; at++) {
    let best = at
    for (let row = at + 1; row < size; row++)
      if (Math.abs((rows[row] as Float64Array)[at] as number) > Math.abs((rows[best] as Float64Array)[at] as number))
        best = row
    ;[rows[at], rows[best]] = [rows[best] as Float64Array, rows[at] as Float64Array]
    const pivot = rows[at] as Float64Array
    if (Math.abs(pivot[at] as number) < 1e-9) return null
    for (let row = 0; row < size; row++) {
      if (row === at) continue
      const line = rows[row] as Float64Array
      const factor = (line[at] as number) / (pivot[at] as number)
      for (let column = at; column <= size; column++)
        line[column] = (line[column] as number) - factor * (pivot[column] as number)
    }
  }
  return rows.map((line, at) => (line[size] as number) / (line[at] as number))
}
