import { z } from 'zod'
import { RegistryCodeNumber } from '../values/registry-number.ts'
import { Instant } from '../values/instant.ts'

const EventCode = RegistryCodeNumber

/** A group, event and classification that the registry accepts together. */
export const RegistryCode = z
  .object({
    group_id: EventCode.describe('The group of events (idGrupoEvento)'),
    group_name: z.string().describe('What the group is called'),
    event_id: EventCode.describe('The event (idEvento)'),
    event_name: z.string().describe('What the event is called'),
    classification_id: EventCode.describe('The classification (idClasificacionManualCaso)'),
    classification_name: z.string().describe('What the classification is called'),
  })
  .meta({ id: 'RegistryCode', description: 'A group, event and classification that the registry accepts together' })

/** The entries that one list lacks of another, those it has beside it, and those that it words otherwise. */
export const differenceFields = {
  added: z.array(RegistryCode).describe('Entries that are new'),
  removed: z.array(RegistryCode).describe('Entries that are gone'),
  changed: z
    .array(
      z.object({
        before: RegistryCode.describe('The entry as it was worded'),
        after: RegistryCode.describe('The entry as it is worded'),
      }),
    )
    .describe('Entries that are worded otherwise'),
}

/** A version of a list, as each fetch that found another one made it. */
export const ListVersion = z.int().min(1).max(2_147_483_647).describe('The version of the list')

export const codeListFields = {
  registry: z.enum(['stand_in', 'test', 'production']).describe('The registry whose list it is'),
  version: ListVersion.nullable().describe(
    'The version of the list, raised by each fetch that found another list; null: none was fetched yet',
  ),
  fetched_at: Instant.nullable().describe('When this version was fetched; null: none was fetched yet'),
  checked_at: Instant.nullable().describe('When it was last fetched and found the same; null: none was fetched yet'),
}
