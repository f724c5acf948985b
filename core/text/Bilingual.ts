/** One sentence for eyes, in both languages of the product. */
export type Bilingual = { readonly ko: string; readonly en: string }
