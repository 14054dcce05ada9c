import { z } from 'zod'
import { Instant } from '../values/instant.ts'

const EventCode = z.int()

/** A group, event and classification that the registry accepts together. */
export const RegistryCode = z
  .object({
    group_id: EventCode.describe('idGrupoEvento'),
    group_name: z.string(),
    event_id: EventCode.describe('idEvento'),
    event_name: z.string(),
    classification_id: EventCode.describe('idClasificacionManualCaso'),
    classification_name: z.string(),
  })
  .meta({ id: 'RegistryCode' })

/** The entries that one list lacks of another, those it has beside it, and those that it words otherwise. */
export const differenceFields = {
  added: z.array(RegistryCode),
  removed: z.array(RegistryCode),
  changed: z.array(z.object({ before: RegistryCode, after: RegistryCode })),
}

/** A version of a list, as each fetch that found another one made it. */
export const ListVersion = z.int().min(1).max(2_147_483_647)

export const codeListFields = {
  registry: z.enum(['stand_in', 'test', 'production']),
  version: z.int().nullable().describe('Raised by each fetch that found another list; null: none was fetched yet'),
  fetched_at: Instant.nullable().describe('When this version was fetched'),
  checked_at: Instant.nullable().describe('When it was last fetched and found the same'),
}
