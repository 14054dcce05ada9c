import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ImportReport } from './import-report.ts'

interface Twin {
  readonly line: number
  readonly procedure_code: string
  readonly first_line: number
  readonly first_code: string
  readonly total: string
}

/**
 * Rejects rows of a file whose code an earlier line has in another writing, whomever each is for: a code has one writing.
 * A key finds those that are written alike.
 * @param rows a statement of `line` and `procedure_code`
 */
export async function rejectTwins(
  work: UnitOfWork,
  report: ImportReport,
  rows: { readonly statement: string; readonly parameters: readonly unknown[] },
): Promise<void> {
  if (!report.hasLetters) return
  const found = await work.sql<Twin>(
    `with coded as (${rows.statement}), lettered as (
       select c.*, contracts.code_form(c.procedure_code) as form from coded c where not contracts.is_plain(c.procedure_code)),
     numbered as (
       select l.line, l.procedure_code, first_value(l.line) over same as first_line,
              first_value(l.procedure_code) over same as first_code
         from lettered l window same as (partition by l.form order by l.line))
     select n.*, count(*) over () as total from numbered n where n.procedure_code <> n.first_code order by n.line limit 1000`,
    rows.parameters,
  )
  const faults = found.map(({ line, procedure_code, first_line, first_code }) => ({
    line,
    column: 'procedure_code',
    reason: `${procedure_code} is in line ${first_line} already, as ${first_code}`,
  }))
  report.reject(Number(found[0]?.total ?? 0), faults)
}
