import { useLingui } from '@lingui/react/macro'
import { StateTag } from '../parts/state-tag.tsx'
import type { KeyState } from './keys-queries.ts'

export function KeyStateTag({ state }: { readonly state: KeyState }) {
  const { t } = useLingui()
  const names: Readonly<Record<KeyState, string>> = {
    active: t`Active`,
    rotated: t`Rotated`,
    expired: t`Expired`,
    revoked: t`Is revoked`,
  }
  return <StateTag tone={state === 'active' ? 'good' : state === 'rotated' ? 'warn' : 'off'}>{names[state]}</StateTag>
}
