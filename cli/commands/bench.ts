/** `gateside bench`: the figures of the design, measured here and now, beside their targets. */
import { cpus, totalmem } from 'node:os'
import { benchMatching } from '#station/bench/benchMatching.ts'
import { benchReading } from '#station/bench/benchReading.ts'
import { benchStation } from '#station/bench/benchStation.ts'
import { benchTraining } from '#station/bench/benchTraining.ts'
import { type Figure, meetsTarget } from '#station/bench/Figure.ts'
import type { Command } from '../Command.ts'
import { readWhole } from '../readOption.ts'
import { formatTable } from '../table.ts'

export const benchCommand: Command = {
  name: 'bench',
  usage: '[--stored N] [--training]',
  summary: 'measure this machine beside the targets; --stored 1000000 for a large store',
  options: { stored: { type: 'string' }, training: { type: 'boolean' } },
  async run({ options, note }) {
    const stored = readWhole(options, 'stored', 100_000)
    note('reading messages …')
    const figures: Figure[] = [...benchReading()]
    note('watchlist …')
    figures.push(...benchMatching())
    figures.push(...(await benchStation({ stored, note })))
    if (options['training'] === true) {
      note('training trees …')
      figures.push(...(await benchTraining()))
    }
    const machine = {
      node: process.versions.node,
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: cpus().length,
      memoryGib: Math.round(totalmem() / 1024 ** 3),
    }
    return {
      json: { machine, figures: figures.map((figure) => ({ ...figure, met: meetsTarget(figure) })) },
      text: format(figures),
    }
  },
}

function format(figures: readonly Figure[]): string {
  const number = (value: number): string => (value >= 100 ? String(Math.round(value)) : value.toPrecision(3))
  const rows = figures.map((figure) => {
    const met = meetsTarget(figure)
    const target = figure.target === null ? null : `${figure.better === 'more' ? '≥' : '≤'} ${figure.target}`
    return [
      met === null ? '' : met ? 'ok' : 'below',
      figure.name,
      `${number(figure.value)} ${figure.unit}`,
      target,
      figure.note,
    ]
  })
  return formatTable(['', 'what', 'measured', 'target', ''], rows)
}
