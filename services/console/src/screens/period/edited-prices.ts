import type { Api } from '@vigencia/client'
import type { Qualifiers } from '../../api/qualifiers.ts'

type Row = Api.Override

/** A price that was typed, beside what it was when the typing began. */
export interface EditedPrice extends Qualifiers {
  readonly code: string
  readonly name: string | null
  readonly notes: string | null
  readonly was: number | null
  readonly cents: number
}

export interface EditedPrices {
  /** The revision that was read when the typing began. */
  readonly revision: number
  /** By the id of the override. */
  readonly prices: Readonly<Record<string, EditedPrice>>
}

export const NO_EDITS: Pick<EditedPrices, 'prices'> = { prices: {} }

/** One price more that was typed. What is typed back to what it was is no edit. */
export function withEdit(edits: EditedPrices, row: Row, cents: number): EditedPrices {
  const { [row.id]: before, ...others } = edits.prices
  const was = before?.was ?? row.price_cents
  if (cents === was) return { ...edits, prices: others }
  const { plan_id, accommodation, provider_id, specialty } = row
  const edit = {
    code: row.procedure_code,
    name: row.procedure_name,
    notes: row.notes,
    was,
    cents,
    plan_id,
    accommodation,
    provider_id,
    specialty,
  }
  return { ...edits, prices: { ...others, [row.id]: edit } }
}

const COLUMNS: readonly (readonly [header: string, of: (edit: EditedPrice) => string | null | undefined])[] = [
  ['procedure_code', ({ code }) => code],
  ['procedure_name', ({ name }) => name],
  ['price', ({ cents }) => decimalOf(cents)],
  ['notes', ({ notes }) => notes],
]

/** A plan and a provider may stand by their ids, and a price for some is none for anybody. */
const OF_SOME: typeof COLUMNS = [
  ['plan_code', ({ plan_id }) => plan_id],
  ['accommodation', ({ accommodation }) => accommodation],
  ['provider_registry', ({ provider_id }) => provider_id],
  ['specialty', ({ specialty }) => specialty],
]

/** The edits as a file that replaces the prices of their codes and of whom they are for, all or none. */
export function fileOfEdits({ prices }: EditedPrices): string {
  const edits = Object.values(prices)
  const isForSome = edits.some((edit) => OF_SOME.some(([, of]) => Boolean(of(edit))))
  const columns = isForSome ? [...COLUMNS, ...OF_SOME] : COLUMNS
  return [columns.map(([header]) => header), ...edits.map((edit) => columns.map(([, of]) => of(edit) ?? ''))]
    .map((cells) => `${cells.map(quoted).join(',')}\n`)
    .join('')
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function decimalOf(cents: number): string {
  const digits = String(cents).padStart(3, '0')
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`
}
