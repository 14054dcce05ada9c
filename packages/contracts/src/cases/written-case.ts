import { z } from 'zod'
import { REPORT_WARNINGS } from '@vigencia/domain/case-reports/report-warnings.ts'
import { Case } from './case.ts'

const CaseWarning = z
  .object({
    code: z.enum(REPORT_WARNINGS),
    field: z.string().describe("The field, by the source's name"),
    detail: z.string(),
  })
  .meta({ id: 'CaseWarning' })

/** A case whose report was taken, with what is worth a look. */
export const WrittenCase = Case.extend({
  warnings: z
    .array(CaseWarning)
    .describe(
      "What refuses nothing and a person should see: a birth after today or after the paper, a paper older than a year, a name without letters, an establishment that is not the desk's, codes that no list could check",
    ),
}).meta({ id: 'WrittenCase' })
