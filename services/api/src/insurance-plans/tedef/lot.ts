import type { z } from 'zod'
import type { tedefLot } from '@vigencia/contracts/insurance-plans/tedef-lot.ts'
import { Refusal, type Fault } from '@vigencia/domain/refusals.ts'

export type Lot = z.output<typeof tedefLot.input>
export type Invoice = Lot['invoices'][number]
export type Encounter = Lot['encounters'][number]
export type Line = Lot['lines'][number]

type Document = Pick<Invoice, 'document_type' | 'document_number'>
type EncounterKey = Document & { readonly encounter_number: number }

/** An encounter with its place in what was sent, its invoice, and its lines with theirs. */
export interface PlacedEncounter {
  readonly at: number
  readonly encounter: Encounter
  readonly invoice: Invoice
  readonly lines: readonly { readonly at: number; readonly line: Line }[]
}

export function numberInFile({ document_number }: Document): string {
  return document_number.replaceAll('-', '')
}

export const documentKey = (document: Document) => `${document.document_type} ${numberInFile(document)}`
const encounterKey = (encounter: EncounterKey) => `${documentKey(encounter)} ${encounter.encounter_number}`

/** More lines of an encounter have no number in the file. */
const MOST_LINES = 9999

/**
 * Puts together what belongs together, in the order of the encounters.
 * @throws Refusal `invalid_input` that names every row which belongs to nothing, is there twice, or has no part
 */
export function placedEncounters({ invoices, encounters, lines }: Lot): PlacedEncounter[] {
  const faults: Fault[] = []
  const invoiceOf = byKey('invoices', invoices, documentKey, faults)
  const encounterOf = byKey('encounters', encounters, encounterKey, faults)
  for (const [at, encounter] of encounters.entries())
    if (!invoiceOf.has(documentKey(encounter)))
      faults.push({ path: ['encounters', at, 'document_number'], message: 'is of no invoice' })
  for (const [at, line] of lines.entries())
    if (!encounterOf.has(encounterKey(line)))
      faults.push({ path: ['lines', at, 'encounter_number'], message: 'is of no encounter' })
  const linesOf = Map.groupBy(
    lines.map((line, at) => ({ at, line })),
    ({ line }) => encounterKey(line),
  )
  const encounteredDocuments = new Set(encounters.map(documentKey))
  for (const [at, invoice] of invoices.entries())
    if (!encounteredDocuments.has(documentKey(invoice)))
      faults.push({ path: ['invoices', at, 'document_number'], message: 'has no encounter' })
  for (const [at, encounter] of encounters.entries()) {
    const count = linesOf.get(encounterKey(encounter))?.length ?? 0
    if (count === 0) faults.push({ path: ['encounters', at, 'encounter_number'], message: 'has no line' })
    if (count > MOST_LINES)
      faults.push({ path: ['encounters', at, 'encounter_number'], message: `has more than ${MOST_LINES} lines` })
  }
  mustHaveNone(faults)
  return encounters.map((encounter, at) => ({
    at,
    encounter,
    invoice: invoiceOf.get(documentKey(encounter)) as Invoice,
    lines: linesOf.get(encounterKey(encounter)) ?? [],
  }))
}

function byKey<Row>(
  list: string,
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  faults: Fault[],
): Map<string, Row> {
  const found = new Map<string, Row>()
  for (const [at, row] of rows.entries()) {
    const key = keyOf(row)
    if (found.has(key)) faults.push({ path: [list, at, 'document_number'], message: `is there twice: ${key}` })
    found.set(key, row)
  }
  return found
}

/** @throws Refusal `invalid_input` with the first hundred faults */
export function mustHaveNone(faults: readonly Fault[]): void {
  if (faults.length === 0) return
  const first = faults.slice(0, 100)
  const detail = first.map(({ path, message }) => `"${path.join('.')}" ${message}`).slice(0, 3)
  throw new Refusal('invalid_input', `The lot cannot be written: ${detail.join('; ')}.`, first)
}
