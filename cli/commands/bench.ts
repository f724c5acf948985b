/** `gateside bench`: the figures of the design, measured here and now, beside their targets. */
import { cpus, totalmem } from 'node:os'
import { benchMatching } from '#station/bench/benchMatching.ts'
import { benchReading } from '#station/bench/benchReading.ts'
import { type BenchPart, benchParts, isBenchPart } from '#station/bench/BenchPart.ts'
import { benchStation } from '#station/bench/benchStation.ts'
import { benchTraining } from '#station/bench/benchTraining.ts'
import { type Figure, meetsTarget } from '#station/bench/Figure.ts'
import { benchHubs } from '../benchHubs.ts'
import type { Command, OptionValues } from '../Command.ts'
import { readText, readWhole } from '../readOption.ts'
import { Refusal } from '../Refusal.ts'
import { formatTable } from '../table.ts'

export const benchCommand: Command = {
  name: 'bench',
  usage: '[hub | --only PART,…] [--stored N] [--training]',
  summary: `measure this machine beside the targets; --stored 1000000 for a large store; parts: ${benchParts.join(', ')}`,
  options: { only: { type: 'string' }, stored: { type: 'string' }, training: { type: 'boolean' } },
  async run({ words, options, note }) {
    if (words[0] === 'hub') return benchHubs(note)
    if (words[0] !== undefined) throw new Refusal(`bench takes hub or options, not "${words[0]}".`, 2)
    const stored = readWhole(options, 'stored', 100_000)
    const parts = chooseParts(options)
    const figures: Figure[] = []
    if (parts.has('messages')) {
      note('reading messages …')
      figures.push(...benchReading())
    }
    if (parts.has('watchlist')) {
      note('watchlist …')
      figures.push(...benchMatching())
    }
    figures.push(...(await benchStation({ stored, note, parts })))
    if (parts.has('training')) {
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

/** Training takes minutes: it is measured only where it is asked for. */
function chooseParts(options: OptionValues): ReadonlySet<BenchPart> {
  const only = readText(options, 'only')
  const usual = benchParts.filter((part) => part !== 'training' || options['training'] === true)
  if (only === null) return new Set(usual)
  const asked = only.split(',').map((part) => part.trim())
  const unknown = asked.find((part) => !isBenchPart(part))
  if (unknown !== undefined) throw new Refusal(`--only takes ${benchParts.join(', ')}; not "${unknown}".`, 2)
  return new Set(asked.filter(isBenchPart))
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
