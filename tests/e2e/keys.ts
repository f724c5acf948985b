/** Keys pressed as a person presses them: apart from one another, and only when the field for them is there. */
import type { Page } from 'playwright'

/** Longer than the pause by which a scanner is told from a person. */
const pauseMs = 120

export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(pauseMs)
  }
}

/** Types into whatever has the focus. */
export async function typeText(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text, { delay: pauseMs })
  await page.waitForTimeout(pauseMs)
}

/** Opens the palette of commands, looks for one, and runs it with Enter once it stands there alone on top. */
export async function runCommand(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Control+k')
  const field = page.getByRole('dialog').getByRole('searchbox').or(page.getByRole('dialog').getByRole('textbox'))
  await field.first().waitFor()
  await field.first().fill(label)
  await page.getByRole('dialog').getByRole('button', { name: label }).first().waitFor()
  await press(page, 'Enter')
}

/** In the dialog of a check: chooses a result by its number and saves it. Its keys work once it says so, and not before. */
export async function saveOutcome(page: Page, number: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.waitFor()
  await page.locator('body[aria-keyshortcuts~="8"]').waitFor({ state: 'attached' })
  await press(page, number)
  await dialog.locator('[aria-pressed=true]').first().waitFor()
  await press(page, 'Enter')
  await dialog.waitFor({ state: 'hidden' })
}

/** Scans, from inside the page: a busy machine cannot keep a scanner's pace from outside. Raw keys with their places: `wedge.ts`. */
export async function scanText(page: Page, text: string): Promise<void> {
  await page.evaluate((all) => {
    const type = (key: string) => document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    for (const line of all.split('\n')) for (const key of [...line, 'Enter']) type(key)
  }, text)
  // A key that follows at once would be taken for the scanner's second line end.
  await page.waitForTimeout(pauseMs)
}
