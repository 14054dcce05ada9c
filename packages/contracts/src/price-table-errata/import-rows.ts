import { z } from 'zod'
import { command } from '../operation/operation.ts'
import { importRows as ofTable } from '../price-tables/import-rows.ts'
import { MOST_CHANGES, TableChanges } from '../price-tables/table-changes.ts'
import { importBody, importInput } from '../values/file-import.ts'
import { errataFields } from './errata-fields.ts'

export const importRows = command({
  summary: "Replace a draft errata's rows by those of a file",
  description: [
    'The file holds the whole table as it is right, in the form of an import of a price table.',
    `The answer lists what changes against the publication before it, by code, the first ${MOST_CHANGES.toLocaleString('en-US')}. With \`dry_run=true\` it is read before anything is stored.`,
  ].join('\n\n'),
  route: 'POST /v1/scheduling/price-tables/{version}/errata/{errata}/import',
  scope: 'contracts:write',
  input: z.strictObject({ ...errataFields, ...importInput }),
  output: ofTable.output
    .extend({ errata: errataFields.errata, changes: TableChanges })
    .meta({ id: 'ErrataImport', description: 'What an import of an errata did, or would do' }),
  ...importBody,
  refusals: ['price_table_not_found', 'import_rejected', 'price_table_published', 'conflict'],
})
