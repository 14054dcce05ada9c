import type { Api } from '@vigencia/client'
import { qualifiersOf, type HeldQualifiers } from '../../api/qualifiers.ts'
import { readPackage, writtenPackage } from './typed-package.ts'

/** An own price as it is typed. */
export interface TypedOverride {
  readonly code: string
  readonly name: string
  readonly cents: number | null
  readonly isExcluded: boolean
  readonly whom: HeldQualifiers
  readonly isFixed: boolean
  /** The codes that it includes: see `readPackage`. */
  readonly included: string
  readonly notes: string
}

export const NEW_OVERRIDE: TypedOverride = {
  code: '',
  name: '',
  cents: null,
  isExcluded: false,
  whom: {},
  isFixed: false,
  included: '',
  notes: '',
}

export function typedOverrideOf(held: Api.Override): TypedOverride {
  return {
    code: held.procedure_code,
    name: held.procedure_name ?? '',
    cents: held.price_cents,
    isExcluded: !held.is_covered,
    whom: qualifiersOf(held),
    isFixed: held.fixed,
    included: writtenPackage(held.package),
    notes: held.notes ?? '',
  }
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim())

/** What is sent of it, or null while something lacks or cannot be read. */
export function overrideInput({ code, name, cents, isExcluded, whom, isFixed, included, notes }: TypedOverride) {
  const read = readPackage(included)
  if (code.trim() === '' || (!isExcluded && cents === null) || read === 'unreadable') return null
  return {
    procedure_code: code.trim(),
    procedure_name: orNull(name),
    price_cents: isExcluded ? null : cents,
    is_covered: !isExcluded,
    ...whom,
    fixed: !isExcluded && isFixed,
    package: isExcluded ? null : read,
    notes: orNull(notes),
  }
}
