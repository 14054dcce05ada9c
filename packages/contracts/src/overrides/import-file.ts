import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { ALL_OR_NONE, importBody, importInput } from '../values/file-import.ts'
import { importReportFields } from '../values/import-report.ts'
import { ROW_FILE_FORMS } from '../values/uploaded-file.ts'

export const importFile = command({
  summary: 'Add overrides to a draft period from a file',
  description: [
    `${ALL_OR_NONE} A code that has an override already, or comes twice in the file, does not fit.`,
    'The file has a header, in any order: `procedure_code`, `price`, and where wanted `procedure_name` and `notes`.',
    'Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.',
    ROW_FILE_FORMS,
  ].join('\n\n'),
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/import',
  scope: 'contracts:write',
  input: z.strictObject({ ...periodPath, ...importInput }),
  output: z.object(importReportFields).meta({ id: 'OverrideImport' }),
  ...importBody,
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_draft', 'import_rejected'],
})
