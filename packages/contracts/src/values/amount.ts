import { z } from 'zod'

/** An amount that was reckoned, in cents: up to the largest number that JSON holds exactly. More is refused. */
export const Amount = z.int().min(0)
