import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { hasPlans, planOf, searchPlans } from '../../api/convenio-plans.ts'
import { ComboBox } from '../../components/combo-box/combo-box.tsx'
import styles from './act.module.css'
import { namedOption } from '../../components/combo-box/named-option.ts'

interface PlanFieldProps {
  readonly convenio: string | undefined
  readonly plan: string | undefined
  readonly onChange: (plan: string | undefined) => void
}

/** The patient's plan, where the payer has any. */
export function PlanField({ convenio = '', plan, onChange }: PlanFieldProps) {
  const { t } = useLingui()
  const any = useQuery({ ...hasPlans(convenio), enabled: convenio !== '' })
  const named = useQuery({ ...planOf(convenio, plan ?? ''), enabled: convenio !== '' && plan !== undefined })
  if (any.data !== true && plan === undefined) return null
  return (
    <div className={styles['stay']}>
      <ComboBox
        name={`plans ${convenio}`}
        label={t`Plan`}
        value={namedOption(plan, named)}
        search={searchPlans(convenio)}
        takesText={() => false}
        isDisabled={convenio === ''}
        onChange={(option) => onChange(option?.id)}
      />
    </div>
  )
}
