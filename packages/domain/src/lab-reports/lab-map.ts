import { holds, shareADay, type Span } from '../calendar/validity.ts'
import type { Day } from '../calendar/day.ts'
import type { Sex } from '../case-reports/registry-codes.ts'

/** The registry's codes of one item of a laboratory. What an item does not need is null. */
export interface LabCodes {
  readonly event_id: number
  readonly group_id: number | null
  readonly classification_id: number | null
  readonly sample_id: number | null
  readonly sample_type_id: number | null
  readonly test_type_id: number | null
  readonly test_id: number | null
}

/** For whom and when codes hold. Null means everybody, and every age and day; bounds are included. */
export interface LabConditions {
  readonly valid: Span
  readonly age_from_days: number | null
  readonly age_to_days: number | null
  readonly sex: Sex | null
  readonly pregnant: boolean | null
}

export interface LabMapRow extends LabCodes, LabConditions {
  /** The laboratory's own name of what it tests. */
  readonly item: string
}

/** Somebody on a day. What is not known is null, and fits only a row that does not ask for it. */
export interface LabSubject {
  readonly day: Day
  readonly age_days: number | null
  readonly sex: Sex | null
  readonly pregnant: boolean | null
}

/** The row for somebody on a day; null where none fits. Rows that do not overlap leave at most one. */
export function mappedRow<Row extends LabConditions>(rows: readonly Row[], subject: LabSubject): Row | null {
  return rows.find((row) => fits(row, subject)) ?? null
}

function fits(row: LabConditions, { day, age_days, sex, pregnant }: LabSubject): boolean {
  const anyAge = row.age_from_days === null && row.age_to_days === null
  return (
    holds(row.valid, day) &&
    (anyAge || (age_days !== null && isWithin(row, age_days))) &&
    (row.sex === null || row.sex === sex) &&
    (row.pregnant === null || row.pregnant === pregnant)
  )
}

function isWithin({ age_from_days, age_to_days }: LabConditions, age: number): boolean {
  return age >= (age_from_days ?? 0) && age <= (age_to_days ?? Number.POSITIVE_INFINITY)
}

/** Whether somebody on some day could be in both rows. */
export function rowsOverlap(a: LabConditions, b: LabConditions): boolean {
  const [youngest, oldest] = [
    Math.max(a.age_from_days ?? 0, b.age_from_days ?? 0),
    Math.min(a.age_to_days ?? Number.POSITIVE_INFINITY, b.age_to_days ?? Number.POSITIVE_INFINITY),
  ]
  return (
    shareADay(a.valid, b.valid) &&
    youngest <= oldest &&
    (a.sex === null || b.sex === null || a.sex === b.sex) &&
    (a.pregnant === null || b.pregnant === null || a.pregnant === b.pregnant)
  )
}
