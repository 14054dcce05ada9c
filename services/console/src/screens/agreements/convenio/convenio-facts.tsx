import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../agreements.module.css'
import { PAYMENT_TYPE_NAMES } from './payment-type-names.ts'
import type { TypedConvenio } from './typed-convenio.ts'

/** A payer as it stands, or as it is typed: the same list, so that two of them can be compared. */
export function ConvenioFacts({ convenio }: { readonly convenio: TypedConvenio }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const { contact, default_copay_percent: percent, default_copay_max_cents: cap } = convenio
  const yesNo = (value: boolean) => (value ? t`yes` : t`no`)
  const facts = [
    [t`Name`, convenio.name],
    [t`Who pays`, i18n._(PAYMENT_TYPE_NAMES[convenio.payment_type])],
    [t`ANS code`, convenio.ans_code],
    [t`Price table`, convenio.cbhpm_table_version ?? t`none`],
    [t`Copay`, yesNo(convenio.copay_enabled)],
    [t`The patient pays`, percent === null ? '' : formats.percent(percent)],
    [t`At most`, cap === null ? '' : formats.money(cap)],
    [t`Card needed`, yesNo(convenio.requires_card_number)],
    [t`Authorization needed`, yesNo(convenio.requires_authorization)],
    [t`Contact`, [contact.person, contact.email, contact.phone].filter((text) => text !== '').join(', ')],
    [t`Code at billing`, convenio.integration_code],
    [t`Notes`, convenio.notes],
  ].filter(([, value]) => value !== '')
  return (
    <dl className={styles['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
