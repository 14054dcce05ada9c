import { useLingui } from '@lingui/react/macro'
import { Facts } from '../parts/facts.tsx'
import type { DeskForm } from './desk-form.ts'
import { REGISTRIES } from './registries.ts'

/** A desk as it stands or as it is typed, so that two can be compared. */
export function DeskFacts({ form: { registry, establishment, sisa, windows, purge } }: { readonly form: DeskForm }) {
  const { t, i18n } = useLingui()
  return (
    <Facts
      facts={[
        [t`Registry`, i18n._(REGISTRIES[registry])],
        [t`Establishment (REFES)`, establishment],
        [t`Establishment (SISA)`, sisa],
        [t`Days in which a second case is refused`, windows],
        [t`Days until personal data is removed`, purge],
      ]}
    />
  )
}
