import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { importBody, importInput } from '../values/file-import.ts'
import { MOST_RESOLUTIONS, ResolvedCases } from './resolution.ts'

const { dry_run, file } = importInput

export const resolveFile = command({
  summary: 'Say by a file of many cases in doubt whether they had arrived',
  description: `CSV or XLSX, up to ${MOST_RESOLUTIONS} rows, all or none. The header has, in any order, \`resolution\`, \`id_caso\`, and what names the case: \`case_id\`, \`source_reference\`, or \`document\` and \`event_id\` where one case in doubt fits. \`resolutions_rejected\` names each line that does not fit.`,
  route: 'POST /v1/snvs/cases/resolve/import',
  scope: 'cases:write',
  input: z.strictObject({ dry_run, file }),
  output: ResolvedCases,
  ...importBody,
  bodyLimit: 1024 * 1024,
  withoutRevision: true,
  refusals: ['resolutions_rejected'],
})
