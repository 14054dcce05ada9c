import { z } from 'zod'

const MOST = 2_147_483_647

/** How many of something there are. */
export const Count = z.int().min(0).max(MOST)

/** The place of a change in its log, counted from 1; 0: nothing was changed yet. */
export const Revision = z.int().min(0).max(MOST)

/** A line of a file, counted from 1; 0: none. */
export const Line = z.int().min(0).max(MOST)
