/** Another page by its address, as a link would go there. */
import type { Page } from 'playwright'

/** `wanted`: what stands there once the page is the new one. */
export async function goTo(page: Page, hash: string, wanted?: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to
  }, hash)
  if (wanted !== undefined) await page.locator(wanted).first().waitFor()
}

/** Readable, whatever is escaped in it. */
export const hereOf = (page: Page): Promise<string> => page.evaluate(() => decodeURIComponent(location.hash))
