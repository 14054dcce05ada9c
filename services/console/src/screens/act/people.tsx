import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import styles from './act.module.css'
import { PersonFields } from './person-fields.tsx'
import type { TypedLine } from './typed-line.ts'

interface PeopleProps {
  readonly line: TypedLine
  readonly onChange: (people: TypedLine['people']) => void
}

/** The provider and the specialty of each role, where a price or a rule hangs on them. */
export function People({ line: { roles, people }, onChange }: PeopleProps) {
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(Object.keys(people).length > 0)
  return (
    <details className={styles['people']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t`Providers and specialties`}</summary>
      {isOpen &&
        roles.map((role) => (
          <PersonFields
            key={role}
            role={role}
            person={people[role] ?? {}}
            onChange={(person) => onChange({ ...people, [role]: person })}
          />
        ))}
    </details>
  )
}
