/** Links to a traveller's page go the way of all openings: the page is asked for first, and the old screen stays meanwhile. */
import { openTraveller } from '../screens/traveller/openTraveller.ts'
import { parseRoute } from './route.ts'

export function followLinks(): void {
  document.addEventListener('click', (event) => {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null
    const route = link && !link.target ? parseRoute(link.getAttribute('href') ?? '') : null
    if (route?.name !== 'traveller') return
    event.preventDefault()
    void openTraveller(route.travellerId)
  })
}
