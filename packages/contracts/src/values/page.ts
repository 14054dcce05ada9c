import { z } from 'zod'
import { Count } from './count.ts'

export const Offset = z.int().min(0).max(10_000_000)
/** The most that a page of the modern wire holds. */
export const MOST_ON_A_PAGE = 200
const Limit = z.int().min(1).max(MOST_ON_A_PAGE)

/** The input that every list shares, beside its filters. */
export const paging = {
  offset: Offset.default(0).describe('How many of the list are passed over before this page begins'),
  limit: Limit.default(50).describe('The most that this page holds'),
}

function newPage<Item extends z.ZodType>(item: Item, id: string) {
  return z
    .object({
      items: z.array(item).describe('What this page holds, in the order of the list'),
      total: Count.describe('How many the whole list has'),
      offset: Offset.describe('How many of the list come before this page'),
      limit: Limit.describe('The most that this page could hold'),
    })
    .meta({ id, description: 'One page of a list, in a stable order' })
}

/** The answer of every list: one page in a stable order, and the number of all. */
export function page<Item extends z.ZodType>(item: Item): ReturnType<typeof newPage<Item>> {
  const name = z.globalRegistry.get(item)?.id
  if (name === undefined) throw new Error('a list holds something that has a name')
  // lists of the same share one schema, because a name is of one schema
  const made = z.globalRegistry._idmap.get(`${name}Page`) as ReturnType<typeof newPage<Item>> | undefined
  return made ?? newPage(item, `${name}Page`)
}
