import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Codes of a catalogue, as `select procedure_code, code_form from …`. */
interface StoredCodes {
  readonly statement: string
  readonly parameters: readonly unknown[]
}

/**
 * A code stays as it was first written. So staged rows take the writing of the stored code that has their form, unless one
 * is written as they are. Of digits only a code that is stored in another form can be meant.
 */
export async function useStoredCodes(work: UnitOfWork, { statement, parameters }: StoredCodes): Promise<void> {
  await work.sql(
    `with stored as (${statement}),
     forms as (
       select code_form as form, min(procedure_code) as procedure_code from stored where code_form is not null
        group by 1 having count(distinct procedure_code) = 1)
     update pg_temp.staged_prices s set procedure_code = coalesce(p.procedure_code, f.procedure_code)
       from pg_temp.staged_prices i
       left join forms f on f.form = contracts.code_form(i.procedure_code)
       left join stored p on not contracts.is_plain(i.procedure_code) and p.procedure_code = contracts.code_form(i.procedure_code)
      where s.line = i.line and coalesce(p.procedure_code, f.procedure_code) <> i.procedure_code
        and not exists (select from stored x where x.procedure_code = i.procedure_code)`,
    parameters,
  )
}
