/** What stands at the foot of every printed page: whose sheet it is, that it is not for everyone, and which page of how many. */
import { useMemo } from 'react'
import { cssString } from '../../format/cssString.ts'
import { styleNonce } from '../../theme/styleNonce.ts'

const type =
  "font: 7.5pt 'Pretendard Variable', sans-serif; color: #444; vertical-align: top; padding-top: 2mm; word-break: keep-all;"

/** Margin boxes of paged media: only the browser knows where a page ends. */
export function SheetPages({ text }: { readonly text: string }) {
  const rules = useMemo(
    () =>
      `@page { size: A4; margin: 12mm 12mm 17mm;
        @bottom-left { content: ${cssString(text)}; width: 88%; text-align: left; ${type} }
        @bottom-right { content: counter(page) ' / ' counter(pages); text-align: right; ${type} }
      }`,
    [text],
  )
  return <style nonce={styleNonce()}>{rules}</style>
}
