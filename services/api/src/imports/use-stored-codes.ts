import type { ImportReport } from './import-report.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Codes of a catalogue, as `select procedure_code from …`. */
interface StoredCodes {
  readonly statement: string
  readonly parameters: readonly unknown[]
}

/**
 * Codes come in composed, and some were stored decomposed before they did. Letters are compared without case. Staged
 * rows take the code of such an entry, so that it is found, unless there is one that is written as they are.
 */
export async function useStoredCodes(
  work: UnitOfWork,
  { hasLetters }: ImportReport,
  { statement, parameters }: StoredCodes,
): Promise<void> {
  if (hasLetters)
    await work.sql(
      `with stored as (${statement})
       update pg_temp.staged_prices s set procedure_code = e.procedure_code
         from (select lower(procedure_code) as plain, min(procedure_code) as procedure_code from stored group by 1) e
        where e.plain = lower(s.procedure_code) and e.procedure_code <> s.procedure_code
          and not exists (select from stored x where x.procedure_code = s.procedure_code)`,
      parameters,
    )
  const [staged] = await work.sql<{ beyond_ascii: boolean }>(
    `select exists (select from pg_temp.staged_prices s where ${BEYOND_ASCII}) as beyond_ascii`,
  )
  if (staged?.beyond_ascii !== true) return
  await work.sql(
    `with stored as (${statement})
     update pg_temp.staged_prices s set procedure_code = e.procedure_code
       from stored e
      where ${BEYOND_ASCII} and e.procedure_code = normalize(s.procedure_code, nfd) and e.procedure_code <> s.procedure_code
        and not exists (select from stored x where x.procedure_code = s.procedure_code)`,
    parameters,
  )
}

const BEYOND_ASCII = 'octet_length(s.procedure_code) <> char_length(s.procedure_code)'
