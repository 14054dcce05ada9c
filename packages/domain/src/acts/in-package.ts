import type { Decimal4 } from '../money/decimal.ts'
import { codeForm } from '../pricing/procedure-code.ts'

/** What the price of a package includes in an act. */
export interface PackageTerms {
  readonly includes: readonly string[]
  /** How many of a code are included. Undefined, or a code that is not there: however many. */
  readonly limits?: readonly { readonly code: string; readonly quantity: number }[] | undefined
}

/** A line of an act, and the package that its price is. */
export interface PackagedLine {
  readonly line: string
  readonly code: string
  readonly quantity: Decimal4
  readonly package: PackageTerms | null
}

/** How many of a line are included, and by the package of which line. */
export interface InPackage {
  readonly line: string
  readonly quantity: Decimal4
}

interface OpenPackage {
  readonly line: string
  readonly includes: ReadonlySet<string>
  /** What is left of each code that has a limit. */
  readonly left: Map<string, Decimal4>
}

/**
 * What the packages of an act include, by its lines. The first package that names a code governs it, and what exceeds its
 * limit is included by no other. A package is included by an earlier one alone, and includes nothing then.
 */
export function inPackages(lines: readonly PackagedLine[]): ReadonlyMap<string, InPackage> {
  const included = new Map<string, InPackage>()
  const packages: OpenPackage[] = []
  for (const one of lines) {
    if (one.package === null) continue
    const by = includedBy(one, packages)
    if (by === null) packages.push(openPackage(one, one.package))
    else included.set(one.line, by)
  }
  if (packages.length === 0) return included
  for (const one of lines) {
    const by = one.package === null ? includedBy(one, packages) : null
    if (by !== null) included.set(one.line, by)
  }
  return included
}

/** Limits hold for each of several packages of one line. */
function openPackage({ line, quantity }: PackagedLine, { includes, limits = [] }: PackageTerms): OpenPackage {
  return {
    line,
    includes: new Set(includes.map(codeForm)),
    left: new Map(limits.map((limit) => [codeForm(limit.code), BigInt(limit.quantity) * quantity])),
  }
}

/** Takes what is included from what is left. */
function includedBy({ code, quantity }: PackagedLine, packages: readonly OpenPackage[]): InPackage | null {
  const form = codeForm(code)
  const first = packages.find(({ includes }) => includes.has(form))
  if (first === undefined) return null
  const left = first.left.get(form)
  const taken = left === undefined || left > quantity ? quantity : left
  if (left !== undefined) first.left.set(form, left - taken)
  return taken === 0n ? null : { line: first.line, quantity: taken }
}
