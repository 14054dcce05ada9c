import { useLingui } from '@lingui/react/macro'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import styles from '../parts/settings.module.css'
import type { DeskForm, FormField } from './desk-form.ts'
import type { Registry } from './desk-queries.ts'
import { REGISTRIES } from './registries.ts'

interface DeskFieldsProps {
  readonly form: DeskForm
  readonly faults: readonly FormField[]
  readonly onChange: (part: Partial<DeskForm>) => void
}

export function DeskFields({ form, faults, onChange }: DeskFieldsProps) {
  const { t, i18n } = useLingui()
  const faultOf = (field: FormField, text: string) => (faults.includes(field) ? text : null)
  return (
    <section className={styles['group']}>
      <h2>{t`Where and how`}</h2>
      <SelectField
        label={t`Registry`}
        value={form.registry}
        options={Object.entries(REGISTRIES).map(([id, name]) => ({ id, text: i18n._(name) }))}
        onChange={(id) => onChange({ registry: id as Registry })}
      />
      <TextField
        label={t`Establishment (REFES)`}
        description={t`For reports that name none. Empty: none.`}
        fault={faultOf('establishment', t`It has 14 digits.`)}
        value={form.establishment}
        onChange={(text) => onChange({ establishment: text.trim() })}
      />
      <TextField
        label={t`Establishment (SISA)`}
        description={t`For samples and results. Empty: the REFES code.`}
        fault={faultOf('sisa', t`It is a whole number.`)}
        value={form.sisa}
        onChange={(text) => onChange({ sisa: text.trim() })}
      />
      <TextField
        label={t`Days in which a second case is refused`}
        description={t`By event, such as 307=90 109=30.`}
        fault={faultOf('windows', t`Write events and days, such as 307=90 109=30.`)}
        value={form.windows}
        onChange={(text) => onChange({ windows: text })}
      />
      <TextField
        label={t`Days until personal data is removed`}
        description={t`Counted from the end of a case.`}
        fault={faultOf('purge', t`It is a whole number, at most 3650.`)}
        value={form.purge}
        isNumber
        onChange={(text) => onChange({ purge: text.trim() })}
      />
    </section>
  )
}
