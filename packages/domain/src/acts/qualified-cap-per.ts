import type { CopayCapPer, QualifiedCopayCapPer } from '../pricing/priced-contract.ts'
import type { Qualifiers } from '../pricing/qualifiers.ts'

interface QualifiedCap {
  readonly qualifiers: Qualifiers
  readonly rules: { readonly copay_cap_per?: CopayCapPer | undefined }
}

/** What the cap of the copay holds for, where the rules for some say it; undefined: none of them does. */
export function qualifiedCapPer(by: readonly QualifiedCap[] | undefined): readonly QualifiedCopayCapPer[] | undefined {
  const caps = (by ?? []).flatMap(({ qualifiers, rules: { copay_cap_per: per } }) =>
    per === undefined ? [] : [{ ...qualifiers, per }],
  )
  return caps.length === 0 ? undefined : caps
}
