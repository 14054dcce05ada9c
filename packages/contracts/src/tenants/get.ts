import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Tenant } from './tenant.ts'

export const get = query({
  summary: "Get the tenant's settings",
  description: 'Those of the tenant that the key belongs to.',
  route: 'GET /v1/tenant',
  scope: 'admin',
  input: z.strictObject({}),
  output: Tenant,
  refusals: [],
})
