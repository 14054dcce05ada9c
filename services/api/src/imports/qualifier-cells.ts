import { ACCOMMODATIONS, type Accommodation } from '@vigencia/domain/pricing/qualifiers.ts'
import type { TextRule } from '@vigencia/domain/text/text-rule.ts'
import type { RowCells } from './row-cells.ts'

const PLAN_CODE: TextRule = { most: 50, isRequired: false, mayHaveLines: true, mayHaveInvisible: false }
const SPECIALTY = PLAN_CODE
const REGISTRY: TextRule = { ...PLAN_CODE, most: 255 }

const ACCOMMODATION_WORDS = new Map<string, Accommodation>([
  ...ACCOMMODATIONS.map((word) => [word, word] as const),
  ['enfermaria', 'ward'],
  ['apartamento', 'apartment'],
])

/** The columns that say whom a price is for. A plan and a provider are named as people know them, and not by their id. */
export const QUALIFIER_COLUMNS = ['plan_code', 'accommodation', 'provider_registry', 'specialty'] as const

/** Whom a row is for, as one text that is equal for equal cells; empty: anybody. */
export function qualifiersIn(cells: RowCells): string {
  if (QUALIFIER_COLUMNS.every((column) => cells.isEmpty(column))) return ''
  return JSON.stringify({
    plan_code: cells.note('plan_code', PLAN_CODE),
    accommodation: accommodationIn(cells),
    provider_registry: cells.note('provider_registry', REGISTRY),
    specialty: cells.note('specialty', SPECIALTY),
  })
}

function accommodationIn(cells: RowCells): Accommodation | null {
  const word = cells.text('accommodation')
  if (word === '') return null
  const found = ACCOMMODATION_WORDS.get(word.toLowerCase())
  if (found === undefined) cells.fault('accommodation', `"${word.slice(0, 20)}" is neither ward nor apartment`)
  return found ?? null
}
