import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { Revision } from '../values/count.ts'
import { Day } from '../values/day.ts'
import { Id } from '../values/id.ts'
import { Instant } from '../values/instant.ts'
import { ProviderId } from './provider.ts'

/** A link period, in which a provider accepts a convenio. Linking again after an unlink makes another one. */
export const ProviderConvenio = z
  .object({
    id: Id.describe('The spell'),
    provider_id: ProviderId,
    convenio_id: ConvenioId,
    convenio_name: z.string().describe('Display name of the convenio'),
    is_active: z.boolean().describe('Whether the spell has not ended'),
    linked_at: Instant.describe('When the spell began'),
    linked_on: Day.describe("The first day of the spell, in the tenant's zone"),
    unlinked_at: Instant.nullable().describe('When the spell ended; null: it has not ended'),
    unlinked_on: Day.nullable().describe("The first day that is not of the spell any more, in the tenant's zone"),
    revision: Revision.describe("The revision of the tenant's catalogues"),
  })
  .meta({ id: 'ProviderConvenio', description: 'A spell in which a provider accepts a convenio' })
