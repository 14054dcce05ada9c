import { codeForm } from './procedure-code.ts'
import { isQualified, type Qualifiers } from './qualifiers.ts'
import { writingsByForm } from './writings-by-form.ts'

/** What the price of a package includes in an act. Its lists are not `readonly`, as those of the API's schemas are not. */
export interface Package {
  readonly includes: string[]
  /** How many of a code are included. Undefined, or a code that is not there: however many. */
  readonly limits?: { readonly code: string; readonly quantity: number }[] | undefined
}

/** An override that says more than a price for anybody: whom it is for, that it is fixed, or what it includes. */
export interface FurtherOverride extends Qualifiers {
  /** In centavos, or `NOT_CONTRACTED`. */
  readonly price: number
  /** Whether no rule of an act moves it. */
  readonly fixed: boolean
  readonly package: Package | null
}

/** The few overrides of a period that say more than a price for anybody, by their code. */
export interface FurtherOverrides {
  /** Its approximate size in memory, in bytes. */
  readonly bytes: number
  /** Those of a code as it is written, or else, where codes are found by it, of its form. */
  of(code: string, isByForm: boolean): readonly FurtherOverride[]
}

const NONE: readonly FurtherOverride[] = []

/** Null where there is none: a period without them costs nothing more. */
export function furtherOverrides(
  rows: readonly (readonly [code: string, override: FurtherOverride])[],
): FurtherOverrides | null {
  if (rows.length === 0) return null
  const byCode = new Map<string, FurtherOverride[]>()
  for (const [code, override] of rows) {
    const known = byCode.get(code)
    if (known === undefined) byCode.set(code, [override])
    else known.push(override)
  }
  const writings = writingsByForm(byCode.keys())
  const included = rows.reduce(
    (sum, [, { package: of }]) => sum + (of?.includes.length ?? 0) + (of?.limits?.length ?? 0),
    0,
  )
  return {
    bytes: rows.length * 300 + (byCode.size + writings.size) * 200 + included * 100,
    of(code, isByForm) {
      const written = byCode.get(code)
      if (written !== undefined || !isByForm) return written ?? NONE
      const form = codeForm(code)
      return byCode.get(form) ?? byCode.get(writings.get(form) ?? '') ?? NONE
    },
  }
}

/** What the override for anybody says beside its price. */
export function unqualifiedOf(all: readonly FurtherOverride[]): FurtherOverride | undefined {
  return all.find((one) => !isQualified(one))
}
