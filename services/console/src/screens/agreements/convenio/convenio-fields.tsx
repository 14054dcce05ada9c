import { useLingui } from '@lingui/react/macro'
import { CheckField } from '../../../components/check-field/check-field.tsx'
import { MoneyField } from '../../../components/money-field/money-field.tsx'
import { PercentField } from '../../../components/percent-field/percent-field.tsx'
import { PriceTableField } from '../../../components/price-table-field/price-table-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import styles from '../agreements.module.css'
import { ContactFields } from './contact-fields.tsx'
import { PAYMENT_TYPE_NAMES } from './payment-type-names.ts'
import type { PaymentType, TypedConvenio } from './typed-convenio.ts'

interface ConvenioFieldsProps {
  readonly typed: TypedConvenio
  readonly onChange: (part: Partial<TypedConvenio>) => void
}

/** What a clinic agrees with a payer for every new period, unless the period says otherwise. */
export function ConvenioFields({ typed, onChange }: ConvenioFieldsProps) {
  const { t, i18n } = useLingui()
  return (
    <>
      <TextField
        label={t`Name`}
        value={typed.name}
        onChange={(name) => onChange({ name })}
        maxLength={255}
        isRequired
        autoFocus
      />
      <SelectField
        label={t`Who pays`}
        value={typed.payment_type}
        options={Object.entries(PAYMENT_TYPE_NAMES).map(([id, name]) => ({ id, text: i18n._(name) }))}
        onChange={(id) => onChange({ payment_type: id as PaymentType })}
        description={t`It stays once there is a period or a price.`}
      />
      <TextField
        label={t`ANS code`}
        value={typed.ans_code}
        onChange={(ans_code) => onChange({ ans_code })}
        maxLength={50}
        description={t`Empty: none`}
      />
      <PriceTableField
        label={t`Price table`}
        value={typed.cbhpm_table_version}
        onChange={(cbhpm_table_version) => onChange({ cbhpm_table_version })}
        description={t`Of new periods. Empty: none`}
      />
      {typed.payment_type !== 'sus' && <CopayFields typed={typed} onChange={onChange} />}
      <CheckField
        label={t`Card needed`}
        value={typed.requires_card_number}
        onChange={(requires_card_number) => onChange({ requires_card_number })}
      />
      <CheckField
        label={t`Authorization needed`}
        value={typed.requires_authorization}
        onChange={(requires_authorization) => onChange({ requires_authorization })}
      />
      <ContactFields contact={typed.contact} onChange={(contact) => onChange({ contact })} />
      <TextField
        label={t`Code at billing`}
        value={typed.integration_code}
        onChange={(integration_code) => onChange({ integration_code })}
        maxLength={255}
      />
      <TextField label={t`Notes`} value={typed.notes} onChange={(notes) => onChange({ notes })} maxLength={10_000} />
    </>
  )
}

function CopayFields({ typed, onChange }: ConvenioFieldsProps) {
  const { t } = useLingui()
  return (
    <fieldset className={styles['group']}>
      <legend>{t`Copay`}</legend>
      <CheckField
        label={t`The patient pays a part`}
        value={typed.copay_enabled}
        onChange={(copay_enabled) => onChange({ copay_enabled })}
      />
      <PercentField
        label={t`The patient pays`}
        value={typed.default_copay_percent}
        onChange={(default_copay_percent) => onChange({ default_copay_percent })}
      />
      <MoneyField
        label={t`At most`}
        value={typed.default_copay_max_cents}
        onChange={(default_copay_max_cents) => onChange({ default_copay_max_cents })}
        description={t`Empty: without a limit`}
      />
    </fieldset>
  )
}
