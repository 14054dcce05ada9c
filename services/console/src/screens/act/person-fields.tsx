import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { providerOf, searchProviders } from '../../api/providers.ts'
import { ComboBox } from '../../components/combo-box/combo-box.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import styles from './act.module.css'
import { ROLE_NAMES } from '../../components/act-line/act-line-names.ts'
import { namedOption } from '../../components/combo-box/named-option.ts'
import type { Person, Role } from './typed-line.ts'

interface PersonFieldsProps {
  readonly role: Role
  readonly person: Person
  readonly onChange: (person: Person) => void
}

/** Who has one role of a procedure. */
export function PersonFields({ role, person, onChange }: PersonFieldsProps) {
  const { t, i18n } = useLingui()
  const { provider, specialty } = person
  const named = useQuery({ ...providerOf(provider ?? ''), enabled: provider !== undefined })
  const name = i18n._(ROLE_NAMES[role])
  return (
    <div role="group" aria-label={name} className={styles['person']}>
      <span>{name}</span>
      <ComboBox
        name="providers"
        label={t`Provider`}
        value={namedOption(provider, named)}
        search={searchProviders}
        takesText={() => false}
        onChange={(option) => onChange({ ...person, provider: option?.id })}
      />
      <SpecialtyField value={specialty} onChange={(specialty) => onChange({ ...person, specialty })} />
    </div>
  )
}

interface SpecialtyFieldProps {
  readonly value: string | undefined
  readonly onChange: (value: string | undefined) => void
}

/** Half a code is another code: it counts when the field is left. */
function SpecialtyField({ value = '', onChange }: SpecialtyFieldProps) {
  const { t } = useLingui()
  const [known, setKnown] = useState(value)
  const [text, setText] = useState(value)
  if (known !== value) {
    setKnown(value)
    setText(value)
  }
  const take = () => {
    const read = text.trim()
    if (read !== value) onChange(read === '' ? undefined : read)
  }
  return (
    <TextField
      label={t`Specialty (CBO)`}
      value={text}
      maxLength={50}
      onChange={setText}
      onBlur={take}
      onKeyDown={(event) => event.key === 'Enter' && take()}
    />
  )
}
