import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import { fieldsOf, isAbsent, reportedDay, type Fields } from '@vigencia/domain/case-reports/read-value.ts'
import { SEXES, type Sex } from '@vigencia/domain/case-reports/registry-codes.ts'
import { mappedRow, type LabCodes, type LabSubject } from '@vigencia/domain/lab-reports/lab-map.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import { spannedRow, storedMap } from './stored-map.ts'

type Code = Exclude<keyof LabCodes, 'event_id'>

/** The codes of an item, of which some are needed. */
export type Mapped<Needed extends Code> = LabCodes & { readonly [Name in Needed]: number }

/** Whom a report is about, as far as it tells. */
export interface Subject {
  readonly bornOn: Day | null
  readonly sex: Sex | null
  readonly pregnant: boolean | null
}

/** @throws Refusal `item_not_mapped` where no row fits, or the row lacks a code that is needed */
export async function mappedCodes<const Needed extends Code>(
  work: UnitOfWork,
  item: string,
  { day, ...about }: Subject & { readonly day: Day },
  needed: readonly Needed[],
): Promise<Mapped<Needed>> {
  const rows = await storedMap(work, { item })
  const row = mappedRow(rows.map(spannedRow), subjectOn(day, about))
  const lacking = row === null ? null : needed.find((code) => row[code] === null)
  if (row !== null && lacking === undefined) return row as LabCodes as Mapped<Needed>
  const why =
    rows.length === 0
      ? 'the lab map does not have it'
      : row === null
        ? `no row of it is for this person on ${day.toString()}`
        : `its row has no ${lacking}`
  throw new Refusal('item_not_mapped', `The codes of this item are not known: ${why}.`, [
    { path: ['item'], message: why },
  ])
}

function subjectOn(day: Day, { bornOn, sex, pregnant }: Subject): LabSubject {
  const age = bornOn === null ? null : bornOn.until(day, { largestUnit: 'days' }).days
  return { day, age_days: age === null || age < 0 ? null : age, sex, pregnant }
}

/** Whom the citizen of a report is, in whatever form the report has it. */
export function subjectOf(ciudadano: unknown, pregnant: boolean | null): Subject {
  const input = fieldsOf(ciudadano) ?? {}
  return {
    bornOn: reportedDay(input['fechaNacimiento']),
    sex: SEXES.find((sex) => sex === input['sexo']) ?? null,
    pregnant,
  }
}

interface CaseInput<Event> {
  readonly item: string | null
  readonly pregnant: boolean | null
  readonly ciudadano: object
  readonly eventoCasoNominal: Event
}

/**
 * The event of a case, with the codes of its item where it leaves them out. Without a day that can be read it stays as
 * it is, and the faults of the report tell why.
 */
export async function withMappedCodes<Event extends object>(
  work: UnitOfWork,
  { item, pregnant, ciudadano, eventoCasoNominal }: CaseInput<Event>,
): Promise<Event> {
  const event = fieldsOf(eventoCasoNominal) ?? {}
  const day = reportedDay(event['fechaPapel'])
  if (item === null || day === null) return eventoCasoNominal
  const about = { day, ...subjectOf(ciudadano, pregnant) }
  const codes = await mappedCodes(work, item, about, ['group_id', 'classification_id'])
  const mapped: Fields = {
    idGrupoEvento: codes.group_id,
    idEvento: codes.event_id,
    idClasificacionManualCaso: codes.classification_id,
  }
  const told = Object.entries(event).filter(([, value]) => !isAbsent(value))
  return { ...eventoCasoNominal, ...mapped, ...Object.fromEntries(told) }
}
