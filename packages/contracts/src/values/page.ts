import { z } from 'zod'

/** The input that every list shares, beside its filters. */
export const paging = {
  offset: z.int().min(0).max(10_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
}

/** The answer of every list: one page in a stable order, and the number of all. */
export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), total: z.int(), offset: z.int(), limit: z.int() })
}
