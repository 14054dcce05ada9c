import { z } from 'zod'
import { TableVersion } from '../convenios/convenio.ts'
import { command } from '../operation/operation.ts'
import { importReportFields } from '../values/import-report.ts'
import { CsvFile } from '../values/uploaded-file.ts'

export const importRows = command({
  summary: "Replace a draft price table's rows by those of a CSV file",
  description: [
    'Makes the table if it is not there. All rows or none: a file with a row that does not fit changes nothing, and `import_rejected` lists line, column and reason of the first 1,000.',
    'The file is UTF-8, with a header, in any order: `procedure_code`, `procedure_name` and either `price`, or `porte`, `porte_fraction`, `uco_quantity` and `film_m2`. It is separated by whichever of `,` and `;` its header has; values that hold it are quoted.',
    'Prices are read as `1.234,56` and as `1234.56`; what could be either, as `1.234`, is refused. In the quantities one separator is the decimal one.',
  ].join('\n\n'),
  route: 'POST /v1/scheduling/price-tables/{version}/import',
  scope: 'contracts:write',
  input: z.strictObject({
    version: TableVersion,
    dry_run: z.boolean().default(false).describe('Read and check everything, answer the report, change nothing'),
    file: CsvFile,
  }),
  output: z.object({ version: z.string(), ...importReportFields }).meta({ id: 'PriceTableImport' }),
  bodyLimit: 256 * 1024 * 1024,
  streams: ['text/csv'],
  refusals: ['import_rejected', 'price_table_published', 'price_table_version_taken', 'conflict'],
})
