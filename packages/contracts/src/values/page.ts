import { z } from 'zod'

/** What every list takes beside its filters. */
export const paging = {
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
}

/** What every list answers: one page in a stable order, and how many there are in all. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int(), offset: z.int(), limit: z.int() })
}
