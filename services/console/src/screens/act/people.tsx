import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { providers } from '../../api/providers.ts'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import styles from './act.module.css'
import { ROLE_NAMES } from './act-words.ts'
import type { Person, Role, TypedLine } from './typed-line.ts'

interface PeopleProps {
  readonly line: TypedLine
  readonly onChange: (people: TypedLine['people']) => void
}

/** The provider and the specialty of each role, where a price or a rule hangs on them. */
export function People({ line: { roles, people }, onChange }: PeopleProps) {
  const { t } = useLingui()
  return (
    <details className={styles['people']} open={Object.keys(people).length > 0 || undefined}>
      <summary>{t`Providers and specialties`}</summary>
      {roles.map((role) => (
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

interface PersonFieldsProps {
  readonly role: Role
  readonly person: Person
  readonly onChange: (person: Person) => void
}

function PersonFields({ role, person, onChange }: PersonFieldsProps) {
  const { t, i18n } = useLingui()
  const { data } = useQuery(providers)
  const name = i18n._(ROLE_NAMES[role])
  const { provider = '', specialty = '' } = person
  const items = data?.items ?? []
  const isKnown = provider === '' || items.some(({ id }) => id === provider)
  return (
    <div role="group" aria-label={name} className={styles['person']}>
      <span>{name}</span>
      <SelectField
        label={t`Provider`}
        value={provider}
        options={[
          { id: '', text: t`Not said` },
          ...items.map(({ id, name }) => ({ id, text: name })),
          ...(isKnown ? [] : [{ id: provider, text: provider }]),
        ]}
        onChange={(id) => onChange({ ...person, provider: id === '' ? undefined : id })}
      />
      <TextField
        label={t`Specialty (CBO)`}
        value={specialty}
        maxLength={50}
        onChange={(text) => onChange({ ...person, specialty: text.trim() === '' ? undefined : text.trim() })}
      />
    </div>
  )
}
