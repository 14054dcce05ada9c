import { useLingui } from '@lingui/react/macro'
import { CheckField } from '../../components/check-field/check-field.tsx'
import styles from './act.module.css'
import { ROLE_NAMES } from '../../components/act-line/act-line-names.ts'
import { ROLES, type Role, type TypedLine } from './typed-line.ts'

interface ParticipantsProps {
  readonly line: TypedLine
  readonly onChange: (roles: readonly Role[]) => void
}

/** Who takes part in a procedure: each role once. */
export function Participants({ line: { roles }, onChange }: ParticipantsProps) {
  const { t, i18n } = useLingui()
  return (
    <div role="group" aria-label={t`Who takes part`} className={styles['participants']}>
      {ROLES.map((role) => (
        <CheckField
          key={role}
          label={i18n._(ROLE_NAMES[role])}
          value={roles.includes(role)}
          onChange={(takesPart) => onChange(ROLES.filter((one) => (one === role ? takesPart : roles.includes(one))))}
        />
      ))}
    </div>
  )
}
