import { useLingui } from '@lingui/react/macro'
import { StateTag } from '../parts/state-tag.tsx'
import type { PersonState } from './people-queries.ts'

export function PersonStateTag({ state }: { readonly state: PersonState }) {
  const { t } = useLingui()
  const names: Readonly<Record<PersonState, string>> = {
    active: t`Works here`,
    invited: t`Invited`,
    lapsed: t`Invitation lapsed`,
    off: t`Deactivated`,
  }
  const tones = { active: 'good', invited: 'warn', lapsed: 'warn', off: 'off' } as const
  return <StateTag tone={tones[state]}>{names[state]}</StateTag>
}
