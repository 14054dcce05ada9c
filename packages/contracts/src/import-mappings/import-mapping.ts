import { z } from 'zod'
import { ImportMapping, MappingName } from '../values/import-mapping.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'

/** A mapping that is kept by name, so that each import of a source says the name alone. */
export const NamedMapping = z
  .object({
    name: z.string().describe('The name under which it is kept'),
    mapping: ImportMapping.describe('How the files are to be read'),
    ...madeAndChanged,
  })
  .meta({ id: 'NamedImportMapping', description: 'A mapping that is kept by name' })

export const mappingPath = { name: MappingName }
