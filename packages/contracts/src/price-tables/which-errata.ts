import { z } from 'zod'

/** A table by its number among those of one version. */
export const WhichErrata = z.int().min(0).max(10_000).describe('Which errata of that version; 0: its first publication')
