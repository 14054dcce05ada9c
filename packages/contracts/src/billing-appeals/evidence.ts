import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { appealPath } from './appeal.ts'

export const ZIP = 'application/zip'

export const evidence = query({
  summary: 'Get what proves an appeal, as one file',
  description: [
    'A ZIP: the file of the appeal; for each line its act, the snapshots of its periods, and the rows of their price tables; the entries of the change log with the head of its stream; the digest of each file; a `README`, and one page in Portuguese that prints on A4.',
    '`vigencia verify evidence FILE` holds everything in it against itself, offline. The same appeal answers the same bytes.',
  ].join('\n\n'),
  route: 'GET /v1/billing/appeals/{appeal_id}/evidence',
  scope: 'billing:read',
  input: z.strictObject(appealPath),
  output: z.string(),
  answersAs: ZIP,
  isLong: true,
  refusals: ['appeal_not_found'],
})
