/** How long a person must wait after wrong PINs: a little at first, a quarter of an hour from the fifth on. */

/** NIST SP 800-63B 5.2.2 allows up to 100 tries; a six-digit PIN in a shared hall deserves far fewer. */
export const failuresBeforeLock = 5
export const lockMinutes = 15

/** Milliseconds to wait after that many failures in a row: 0, 1 s, 2 s, 4 s, then the lock. */
export function waitAfterFailures(failures: number): number {
  if (failures >= failuresBeforeLock) return lockMinutes * 60_000
  return failures < 2 ? 0 : 1000 * 2 ** (failures - 2)
}

/** Whether that many failures mean a lock rather than a short pause. */
export const isLocked = (failures: number): boolean => failures >= failuresBeforeLock
