import { z } from 'zod'
import { REPORT_WARNINGS } from '@vigencia/domain/case-reports/report-warnings.ts'
import { Case } from './case.ts'

const CaseWarning = z
  .object({
    code: z.enum(REPORT_WARNINGS).describe('What is worth a look, for programs'),
    field: z.string().describe("The field, by the source's name"),
    detail: z.string().describe('What is worth a look, in words'),
  })
  .meta({ id: 'CaseWarning', description: 'What is worth a look in a report that was taken' })

/** A case whose report was taken, with what is worth a look. */
export const WrittenCase = Case.extend({
  warnings: z
    .array(CaseWarning)
    .describe(
      "What refuses nothing and a person should see: a birth after today or after the paper, a paper older than a year, a name without letters, an establishment that is not the desk's, codes that no list could check",
    ),
}).meta({ id: 'WrittenCase', description: 'A case whose report was taken, with what is worth a look' })
