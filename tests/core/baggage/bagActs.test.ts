import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type BagAct, bagActKinds, foldBagActs } from '#core/baggage/BagAct.ts'
import { defaultSeals } from '#core/baggage/Seal.ts'

const act = (id: string, change: Partial<BagAct>): BagAct => ({
  id,
  kind: 'hold',
  seal: defaultSeals[0] ?? null,
  sealNumber: null,
  result: null,
  note: null,
  undoes: null,
  by: 'kim',
  at: `2026-06-02T12:00:${id.padStart(2, '0')}Z`,
  ...change,
})

describe('what acts on a bag say of it', () => {
  it('holds a bag that is sealed, and lets it go without a seal', () => {
    const sealed = foldBagActs([act('1', { kind: 'sealOn', sealNumber: 'E-1' })])
    expect(sealed).toMatchObject({ hold: { by: 'kim' }, seal: { number: 'E-1' } })
    expect(foldBagActs([act('1', { kind: 'sealOn' }), act('2', { kind: 'release' })])).toMatchObject({
      hold: null,
      seal: null,
    })
  })

  it('keeps what the X-ray said over a release, and ends a question that nobody answered', () => {
    const said = [act('1', { kind: 'result', result: 'suspect' }), act('2', { kind: 'release' })]
    expect(foldBagActs(said).xray?.state).toBe('suspect')
    expect(foldBagActs([act('1', { kind: 'refer' }), act('2', { kind: 'release' })]).xray).toBeNull()
  })

  it('gives back what stood before an act that was taken back', () => {
    const [first, second] = [act('1', {}), act('2', { seal: defaultSeals[2] ?? null })]
    expect(foldBagActs([first, second, act('3', { kind: 'undo', undoes: '2' })])).toEqual(foldBagActs([first]))
  })

  it('says the same whatever the order in which acts of several stations arrive', () => {
    const one = fc.record({
      kind: fc.constantFrom(...bagActKinds),
      undoes: fc.option(fc.integer({ min: 0, max: 9 }).map(String), { nil: null }),
      result: fc.constantFrom('suspect' as const, 'clear' as const, null),
      second: fc.integer({ min: 0, max: 3 }),
    })
    fc.assert(
      fc.property(fc.array(one, { maxLength: 10 }), fc.infiniteStream(fc.nat()), (made, order) => {
        const acts = made.map(({ second, ...rest }, at) =>
          act(String(at), { ...rest, at: `2026-06-02T12:00:0${second}Z` }),
        )
        const mixed = acts.map((it) => ({ it, key: order.next().value ?? 0 })).toSorted((a, b) => a.key - b.key)
        expect(foldBagActs(mixed.map(({ it }) => it))).toEqual(foldBagActs(acts))
      }),
    )
  })
})
