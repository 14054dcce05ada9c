import { z } from 'zod'
import { query } from '../operation/operation.ts'
import { CSV, NDJSON, RowFile } from '../values/uploaded-file.ts'

/** Events in a file, answered by the same file with their prices. REST alone has files in both directions. */
export const quoteStream = query({
  summary: 'Price a file of events, line by line',
  description: [
    'The file is CSV or NDJSON (`application/x-ndjson`). Its fields are those of one quote: `convenio_id`, `procedure_code` and `event_date`, and if there the others. A CSV file has them as the columns of its header, in any order; its separator and encoding are found as imports find them.',
    'The answer is of the same kind: each line as it came, in order, then `unit_price_cents`, `price_cents`, `copay_cents`, `payer_cents`, `patient_cents`, `source`, `period_id`, `revision` and `refusal`. A line that is not priced has the code of its refusal there and no amounts; one that cannot be read has `malformed`, or `invalid_input` with the fields.',
    'Every convenio is priced at one revision within a call. The file comes whole before the answer begins, and neither is ever whole in memory. An answer that breaks off is cut, so that nobody takes it for the whole.',
  ].join('\n\n'),
  route: 'POST /v1/scheduling/quotes/stream',
  scope: 'prices:read',
  input: z.strictObject({ file: RowFile.describe('The events, CSV or NDJSON') }),
  output: z.string(),
  streams: [CSV, NDJSON],
  answersAs: [CSV, NDJSON],
  bodyLimit: 256 * 1024 * 1024,
  isLong: true,
  refusals: [],
})
