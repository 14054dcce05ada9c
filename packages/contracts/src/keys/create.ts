import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { keyFields, NewApiKey } from './api-key.ts'

export const create = command({
  summary: 'Create a key',
  description:
    'The answer shows the key, once. It belongs to your tenant, and may carry the scopes that your own key holds.',
  route: 'POST /v1/keys',
  scope: 'admin',
  input: z.strictObject(keyFields),
  output: NewApiKey,
  isSecret: true,
  status: 201,
  location: '/v1/keys/{id}',
  withoutRevision: true,
  refusals: [],
})
