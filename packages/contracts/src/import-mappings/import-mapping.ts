import { z } from 'zod'
import { ImportMapping, MappingName } from '../values/import-mapping.ts'
import { Instant } from '../values/instant.ts'

/** A mapping that is kept by name, so that each import of a source says the name alone. */
export const NamedMapping = z
  .object({ name: z.string(), mapping: ImportMapping, created_at: Instant, updated_at: Instant })
  .meta({ id: 'NamedImportMapping' })

export const mappingPath = { name: MappingName }
