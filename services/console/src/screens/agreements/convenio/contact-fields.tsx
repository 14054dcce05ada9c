import { useLingui } from '@lingui/react/macro'
import { TextField } from '../../../components/text-field/text-field.tsx'
import styles from '../agreements.module.css'
import type { TypedConvenio } from './typed-convenio.ts'

interface ContactFieldsProps {
  readonly contact: TypedConvenio['contact']
  readonly onChange: (contact: TypedConvenio['contact']) => void
}

/** Whom to ask at the payer. */
export function ContactFields({ contact, onChange }: ContactFieldsProps) {
  const { t } = useLingui()
  return (
    <fieldset className={styles['group']}>
      <legend>{t`Contact`}</legend>
      <TextField
        label={t`Person or department`}
        value={contact.person}
        onChange={(person) => onChange({ ...contact, person })}
        maxLength={255}
      />
      <TextField
        label={t`E-mail`}
        type="email"
        value={contact.email}
        onChange={(email) => onChange({ ...contact, email })}
        maxLength={254}
      />
      <TextField
        label={t`Telephone`}
        type="tel"
        value={contact.phone}
        onChange={(phone) => onChange({ ...contact, phone })}
        maxLength={50}
      />
    </fieldset>
  )
}
