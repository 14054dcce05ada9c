import { z } from 'zod'
import { periodPath } from '../contract-periods/contract-period.ts'
import { command } from '../operation/operation.ts'
import { Count } from '../values/count.ts'
import { ExistingCodes } from '../values/existing-codes.ts'
import { ALL_OR_NONE, importBody, importInput } from '../values/file-import.ts'
import { importReportFields } from '../values/import-report.ts'
import { ROW_FILE_FORMS } from '../values/uploaded-file.ts'

export const importFile = command({
  summary: 'Add overrides to a draft period from a file',
  description: [
    `${ALL_OR_NONE} A code that comes twice in the file with the same qualifiers does not fit. What becomes of a row whose code has an override with the same qualifiers is said by \`existing\`: an update is a new override in its place, with an id of its own, the notes of the file or none, and no metadata. What the price includes as a package stays. Overrides that the file lacks stay, those of the same code with other qualifiers too.`,
    'The file has a header, in any order: `procedure_code`, `price`, and where wanted `procedure_name`, `notes`, `is_covered`, `plan_code`, `accommodation`, `provider_registry`, `specialty` and `fixed`.',
    'A row with a `plan_code` of the convenio, an `accommodation` (`ward`, `apartment`), a `provider_registry` or a `specialty` is for these alone. A plan or a provider may be named by its id too. Where it is empty, the price is for any.',
    'A `fixed` price is moved by no rule of an act. Where it is empty, an override that is updated keeps what it said.',
    'A row whose `is_covered` says no (`no`, `não`, `false`) has no price: its code is excluded from the contract. An empty `is_covered` is yes.',
    'Prices are read as `1.234,56`, as `1234.56` and with `R$`; what could be either, as `1.234`, is refused unless `decimal` is told, and so are more than two places.',
    ROW_FILE_FORMS,
  ].join('\n\n'),
  route: 'POST /v1/scheduling/convenios/{convenio_id}/contracts/{period_id}/overrides/import',
  scope: 'contracts:write',
  input: z.strictObject({
    ...periodPath,
    existing: ExistingCodes.default('refuse').describe(
      'A code that has an override with the same qualifiers: `refuse` the row, `update` the override, or `skip` the row',
    ),
    ...importInput,
  }),
  output: z
    .object({
      ...importReportFields,
      created_count: Count.describe('How many overrides were added'),
      updated_count: Count.describe('How many overrides were replaced by the row of their code'),
      skipped_count: Count.describe(
        'How many rows were left out: their code has an override, with `update` one that is equal',
      ),
    })
    .meta({ id: 'OverrideImport', description: 'What an import of overrides did, or would do' }),
  ...importBody,
  refusals: ['convenio_not_found', 'period_not_found', 'period_not_draft', 'import_rejected'],
})
