/** An entry as the editor holds it: texts that may be empty. */
import type { EntryDraft, ListedEntry } from '#core/contract/watchlists.ts'

export const textFields = [
  'surname',
  'given',
  'birthOn',
  'nationality',
  'documentNumber',
  'reason',
  'source',
  'expiresOn',
] as const
export type TextFieldName = (typeof textFields)[number]
export type EntryForm = Readonly<Record<TextFieldName, string>> & { readonly aliases: string; readonly sex: string }

export function formOf(entry: ListedEntry | null): EntryForm {
  const text = Object.fromEntries(textFields.map((name) => [name, entry?.[name] ?? ''])) as Record<
    TextFieldName,
    string
  >
  return { ...text, aliases: entry?.aliases.join('; ') ?? '', sex: entry?.sex ?? '' }
}

export function draftOf(form: EntryForm, reference: string | null): EntryDraft {
  const filled = (text: string): string | null => text.trim() || null
  const { surname, given, aliases, sex } = form
  return {
    reference,
    surname: surname.trim(),
    given: given.trim(),
    aliases: aliases
      .split(/[;|]/)
      .map((it) => it.trim())
      .filter(Boolean),
    birthOn: filled(form.birthOn),
    sex: sex === 'M' || sex === 'F' || sex === 'X' ? sex : null,
    nationality: filled(form.nationality)?.toUpperCase() ?? null,
    documentNumber: filled(form.documentNumber),
    reason: filled(form.reason),
    source: filled(form.source),
    expiresOn: filled(form.expiresOn),
  }
}
