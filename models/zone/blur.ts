/** Blurs a picture in place as a lens does: a Gaussian, first along its rows, then down its columns. */
export function blur(light: Float32Array, width: number, deviationPx: number): void {
  if (deviationPx < 0.15) return
  const kernel = kernelOf(deviationPx)
  const height = light.length / width
  const line = new Float32Array(Math.max(width, height) + kernel.length)
  for (let y = 0; y < height; y++) smooth(light, { start: y * width, step: 1, count: width }, { kernel, line })
  for (let x = 0; x < width; x++) smooth(light, { start: x, step: width, count: height }, { kernel, line })
}

type Line = { readonly start: number; readonly step: number; readonly count: number }
type Tools = { readonly kernel: Float32Array; readonly line: Float32Array }

function kernelOf(deviationPx: number): Float32Array {
  const radius = Math.ceil(3 * deviationPx)
  const kernel = Float32Array.from({ length: 2 * radius + 1 }, (_, at) =>
    Math.exp(-(((at - radius) / deviationPx) ** 2) / 2),
  )
  const sum = kernel.reduce((all, one) => all + one, 0)
  return kernel.map((one) => one / sum)
}

/** The line with its ends drawn out by the radius, so that nothing is asked at its edges. */
function smooth(light: Float32Array, { start, step, count }: Line, { kernel, line }: Tools): void {
  const radius = (kernel.length - 1) / 2
  for (let at = 0; at < count + 2 * radius; at++) {
    const from = at < radius ? 0 : at - radius >= count ? count - 1 : at - radius
    line[at] = light[start + from * step] as number
  }
  for (let at = 0; at < count; at++) {
    let sum = 0
    for (let k = 0; k < kernel.length; k++) sum += (kernel[k] as number) * (line[at + k] as number)
    light[start + at * step] = sum
  }
}
