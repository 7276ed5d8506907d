const OFFSET_MS = 8 * 3_600_000 // Asia/Shanghai has no summer time

/** `2026-11-23 08:05:09` in Shanghai. */
export function atShanghai(at: number): string {
  return new Date(at + OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}

/** The fields of the wall clock in Shanghai, in the order of a 7-field cron line. */
export function shanghaiFields(at: number): number[] {
  const clock = new Date(at + OFFSET_MS)
  return [
    clock.getUTCSeconds(),
    clock.getUTCMinutes(),
    clock.getUTCHours(),
    clock.getUTCDate(),
    clock.getUTCMonth() + 1,
    clock.getUTCDay(),
    clock.getUTCFullYear(),
  ]
}
