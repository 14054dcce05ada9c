import { useLingui } from '@lingui/react/macro'
import { DayField } from '../../../components/day-field/day-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import styles from '../parts/plans.module.css'

/** From when on a change holds: today, a day, or all the days of an entry, where a mistake is put right. */
export interface Since {
  readonly kind: 'today' | 'day' | 'window'
  readonly day: string | null
}

export const TODAY: Since = { kind: 'today', day: null }

/** As the services take it. */
export function validFrom({ kind, day }: Since): string | null {
  return kind === 'window' ? 'window' : kind === 'day' ? day : null
}

export interface ChangeFromProps {
  readonly since: Since
  readonly onChange: (since: Since) => void
  /** A new entry holds on all days, unless one is said. */
  readonly isNew: boolean
  readonly hasWindow: boolean
}

export function ChangeFrom({ since, onChange, isNew, hasWindow }: ChangeFromProps) {
  const { t } = useLingui()
  const options = [
    { id: 'today', text: isNew ? t`on every day` : t`from today on` },
    { id: 'day', text: t`from a day on` },
    ...(hasWindow && !isNew ? [{ id: 'window', text: t`on all its days: a mistake is put right` }] : []),
  ]
  return (
    <div className={styles['since']}>
      <SelectField
        label={isNew ? t`It holds` : t`The change holds`}
        options={options}
        value={since.kind}
        onChange={(id) => onChange({ ...since, kind: id as Since['kind'] })}
        description={
          since.kind === 'window'
            ? t`Days that were billed may get another price. The log says that it was later.`
            : undefined
        }
      />
      {since.kind === 'day' && (
        <DayField
          label={t`First day of it`}
          value={since.day}
          onChange={(day) => onChange({ ...since, day })}
          description={t`Days before it stay as they were.`}
        />
      )}
    </div>
  )
}
