const DAY_MS = 86_400_000
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[47][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/g

/** An answer that is written for the first time: what is of today, its instants and new ids, is another one tomorrow. */
export function withoutToday(text: string, now: Date): string {
  const isOfToday = (ms: number) => Math.abs(now.getTime() - ms) < DAY_MS
  return text
    .replaceAll(INSTANT, (instant) => (isOfToday(Date.parse(instant)) ? '…' : instant))
    .replaceAll(UUID, (id) => (id[14] === '4' || isOfToday(madeAtMs(id)) ? '…' : id))
}

/** The first 48 bits of an id of version 7. */
const madeAtMs = (id: string): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16)
