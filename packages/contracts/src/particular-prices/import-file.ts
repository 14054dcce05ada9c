import { z } from 'zod'
import { ConvenioId } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { Count } from '../values/count.ts'
import { ExistingCodes } from '../values/existing-codes.ts'
import { ALL_OR_NONE, importBody, importInput } from '../values/file-import.ts'
import { importReportFields } from '../values/import-report.ts'
import { ROW_FILE_FORMS } from '../values/uploaded-file.ts'

export const importFile = command({
  summary: 'Import particular prices from a file',
  description: [
    `${ALL_OR_NONE} A code that comes twice in the file does not fit.`,
    'The file has a header, in any order: `procedure_code`, `procedure_name`, `price`, and where wanted `valid_from` (`YYYY-MM-DD`) and `notes`. A code without an active entry becomes one, as by Create; what a code that has one becomes is said by `existing`. An update is a full replacement, as by PUT: it has the notes of the file, or none, and no metadata.',
    'Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.',
    ROW_FILE_FORMS,
  ].join('\n\n'),
  route: 'POST /v1/scheduling/convenios/{convenio_id}/particular-prices/import',
  scope: 'contracts:write',
  input: z.strictObject({
    convenio_id: ConvenioId,
    existing: ExistingCodes.default('refuse').describe(
      'A code with an active entry: `refuse` the row, `update` the entry by a new version, or `skip` the row',
    ),
    ...importInput,
  }),
  output: z
    .object({
      ...importReportFields,
      created_count: Count.describe('How many entries were added'),
      updated_count: Count.describe('How many entries have a new version'),
      skipped_count: Count.describe('How many rows were left out: their code has an active entry'),
      retroactive: z.boolean().describe('Whether any of them prices days before today'),
    })
    .meta({ id: 'ParticularPriceImport', description: 'What an import of self-pay prices did, or would do' }),
  ...importBody,
  refusals: ['convenio_not_found', 'convenio_inactive', 'not_particular', 'import_rejected'],
})
