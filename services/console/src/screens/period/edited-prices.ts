import type { Api } from '@vigencia/client'

type Row = Api.Override

/** A price that was typed, beside what it was when the typing began. */
export interface EditedPrice {
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
  const edit = { code: row.procedure_code, name: row.procedure_name, notes: row.notes, was, cents }
  return { ...edits, prices: { ...others, [row.id]: edit } }
}

/** The edits as a file that replaces the prices of their codes, all or none. */
export function fileOfEdits({ prices }: EditedPrices): string {
  const lines = Object.values(prices).map(({ code, name, notes, cents }) => [
    code,
    name ?? '',
    decimalOf(cents),
    notes ?? '',
  ])
  return [['procedure_code', 'procedure_name', 'price', 'notes'], ...lines]
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
