import { useLingui } from '@lingui/react/macro'
import { useFormats } from '../../../formats/use-formats.ts'
import { CATALOGUES } from '../catalogues/catalogue-forms.ts'
import { fieldText } from '../catalogues/field-text.ts'
import type { Entry } from '../catalogues/entry.ts'
import { Mark } from '../parts/mark.tsx'
import styles from '../parts/plans.module.css'

/** What a plan says of itself, in the version of the day. */
export function PlanFacts({ plan }: { readonly plan: Entry }) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const words = { yes: t`yes`, no: t`no` }
  const facts = CATALOGUES.insurancePlans.fields
    .filter(({ name }) => name !== 'code')
    .map((field) => ({ name: field.name, label: i18n._(field.label), text: fieldText(field, plan, formats, words) }))
  return (
    <dl className={`${styles['facts']} ${styles['card']}`}>
      <div>
        <dt>{t`Status`}</dt>
        <dd>
          <span className={`${styles['status']} ${styles[plan.is_active ? 'isGood' : 'isWarn']}`}>
            <Mark shape={plan.is_active ? 'disc' : 'ring'} />
            {plan.is_active ? t`holds` : t`ended`}
          </span>
        </dd>
      </div>
      {facts.map(({ name, label, text }) => (
        <div key={name}>
          <dt>{label}</dt>
          <dd>{text === '' ? '–' : text}</dd>
        </div>
      ))}
      <div>
        <dt>{t`Changed last`}</dt>
        <dd>{formats.instant(plan.updated_at)}</dd>
      </div>
    </dl>
  )
}
