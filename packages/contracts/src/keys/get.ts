import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { ApiKey, KeyId } from './api-key.ts'

export const get = query({
  summary: 'Get a key',
  route: 'GET /v1/keys/{key_id}',
  scope: 'settings:read',
  input: z.strictObject({ key_id: KeyId }),
  output: ApiKey,
  refusals: ['key_not_found'],
})
