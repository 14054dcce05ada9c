import { z } from 'zod'
import { TableVersion } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { ALL_OR_NONE, importBody, importInput } from '../values/file-import.ts'
import { importReportFields } from '../values/import-report.ts'
import { ROW_FILE_FORMS } from '../values/uploaded-file.ts'

export const importRows = command({
  summary: "Replace a draft price table's rows by those of a file",
  description: [
    `Makes the table if it is not there. ${ALL_OR_NONE}`,
    'The file has a header, in any order: `procedure_code`, `procedure_name` and either `price`, or `porte`, `porte_fraction`, `uco_quantity` and `film_m2`. A porte may be written with its fraction (`0,01 de 1A`), and `-` is none. `price` may stand beside the parts, as in an export, and is compared. `auxiliaries`, `anaesthesia_porte` and `chapter` are kept. `film_incidences` multiplies the film, and `units` says how many a pack holds: one unit costs the price divided by it, exactly.',
    ROW_FILE_FORMS,
    'Prices are read as `1.234,56` and as `1234.56`; what could be either, as `1.234`, is refused unless `decimal` is told. In the quantities one separator is the decimal one.',
  ].join('\n\n'),
  route: 'POST /v1/scheduling/price-tables/{version}/import',
  scope: 'contracts:write',
  input: z.strictObject({ version: TableVersion, ...importInput }),
  output: z
    .object({ version: z.string().describe('The version of the table'), ...importReportFields })
    .meta({ id: 'PriceTableImport', description: 'What an import of rows did, or would do' }),
  ...importBody,
  refusals: ['import_rejected', 'price_table_published', 'price_table_version_taken', 'conflict'],
})
