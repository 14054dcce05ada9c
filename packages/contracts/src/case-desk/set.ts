import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { Credentials, Desk, deskFields, REGISTRIES } from './desk.ts'

const { establishment, sisa_establishment, duplicate_windows, purge_after_days } = deskFields

export const set = command({
  summary: 'Say how cases are reported',
  description:
    'Full replacement, but for the credentials: without them those that are there stay, unless the registry is another one, which gets none that were not meant for it. The registry `production` refuses the credentials that the source publishes for tests. A service of production knows the stand-in only where its operator has set an address for it.',
  route: 'PUT /v1/snvs/desk',
  scope: 'admin',
  input: z.strictObject({
    registry: z.enum(REGISTRIES).describe('The registry to which cases go'),
    credentials: Credentials.nullable().default(null).describe('The credentials for cases; null: as they are'),
    sample_credentials: Credentials.nullable().default(null).describe('The credentials for samples; null: as they are'),
    result_credentials: Credentials.nullable().default(null).describe('The credentials for results; null: as they are'),
    establishment: establishment.default(null),
    sisa_establishment: sisa_establishment.default(null),
    duplicate_windows: duplicate_windows.default({}),
    purge_after_days: purge_after_days.default(30),
  }),
  output: Desk,
  withoutRevision: true,
  refusals: ['public_credentials', 'registry_without_address'],
})
