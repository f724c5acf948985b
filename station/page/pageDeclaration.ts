/** What the traveller declared. */
import type { DeclaredItem } from '#core/declaration/Declaration.ts'
import type { Money } from '#core/booking/Money.ts'
import type { TravellerPage } from '#core/contract/travellers.ts'
import type { PageGround } from './PageGround.ts'

export function pageDeclaration({ engine, keys, shelf }: PageGround): TravellerPage['declaration'] {
  const found = engine.queries.readPageDeclaration(keys.row)
  if (found === null) return null
  const { declaration, raw } = found
  shelf.place(raw, null)
  return {
    channel: declaration.channel,
    declaredAt: declaration.declaredAt,
    purpose: declaration.purpose,
    stayDays: declaration.stayDays,
    cash: formatMoney(declaration.cash),
    totalValueUsd: declaration.totalValueUsd,
    items: declaration.items.map((item) => ({
      category: item.category,
      text: item.text,
      quantity: formatQuantity(item),
      value: formatMoney(item.value),
    })),
    answers: { ...declaration.answers },
  }
}

function formatMoney(money: Money | null): string | null {
  return money === null ? null : `${money.amount.toLocaleString('en-US')} ${money.currency}`
}

function formatQuantity({ quantity, unit }: DeclaredItem): string | null {
  return quantity === null ? null : [String(quantity), unit].filter((part) => part !== null).join(' ')
}
