/** Lets a background request fail quietly: it is asked again with the next change or reconnection. */
export function ignoreWhileLost(request: Promise<unknown>): void {
  request.catch(() => undefined)
}
