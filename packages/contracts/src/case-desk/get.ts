import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { Desk } from './desk.ts'

export const get = query({
  summary: 'Show how cases are reported',
  route: 'GET /v1/snvs/desk',
  scope: 'admin',
  input: z.strictObject({}),
  output: Desk,
  refusals: [],
})
