import type { Api } from '@vigencia/client'
import { readDecimal } from '../../formats/read-decimal.ts'

/** A new table as it is typed. */
export interface TypedTable {
  readonly version: string
  readonly name: string
  readonly family: string
  readonly valid_from: string | null
  readonly uco: string
  readonly film: string
  /** A porte and its value a line, as pasted from a spreadsheet. */
  readonly portes: string
}

export const NO_TABLE: TypedTable = {
  version: '',
  name: '',
  family: '',
  valid_from: null,
  uco: '',
  film: '',
  portes: '',
}

/** The value of each porte; or the first line that says none. */
export function readPortes(text: string): { readonly portes: Record<string, number>; readonly fault: string | null } {
  const portes: Record<string, number> = {}
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [porte = '', value = '', ...more] = line.split(/[\s;]+/)
    const read = readDecimal(value)
    if (porte === '' || more.length > 0 || read === null || porte in portes) return { portes, fault: line }
    portes[porte] = read
  }
  return { portes, fault: null }
}

const textOrNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** As the operation takes it; null: something of it cannot be read, or an edition has no first day. */
export function tableFrom(typed: TypedTable): Api.PriceTablesCreateInput | null {
  const { portes, fault } = readPortes(typed.portes)
  const isUnread = [typed.uco, typed.film].some((text) => text.trim() !== '' && readDecimal(text) === null)
  const family = textOrNull(typed.family)
  if (typed.version.trim() === '' || fault !== null || isUnread || (family !== null && typed.valid_from === null))
    return null
  return {
    version: typed.version.trim(),
    name: textOrNull(typed.name),
    family,
    valid_from: typed.valid_from,
    uco_value: readDecimal(typed.uco),
    film_value: readDecimal(typed.film),
    portes,
  }
}
