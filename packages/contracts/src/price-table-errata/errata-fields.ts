import { z } from 'zod'
import { StoredTableVersion } from '../convenios/convenio.ts'

/** An errata as every request names it. */
export const errataFields = {
  version: StoredTableVersion,
  errata: z.int().min(1).max(10_000).describe('Which errata of that version, from 1'),
}
