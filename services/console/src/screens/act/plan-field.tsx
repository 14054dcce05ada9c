import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { plansOf } from '../../api/convenio-plans.ts'
import { SelectField } from '../../components/select-field/select-field.tsx'

interface PlanFieldProps {
  readonly convenio: string | undefined
  readonly plan: string | undefined
  readonly onChange: (plan: string | undefined) => void
}

/** The patient's plan, where the payer has any. */
export function PlanField({ convenio = '', plan, onChange }: PlanFieldProps) {
  const { t } = useLingui()
  const plans = useQuery({ ...plansOf(convenio), enabled: convenio !== '' })
  const items = plans.data?.items ?? []
  if (items.length === 0 && plan === undefined) return null
  const isKnown = plan === undefined || items.some(({ id }) => id === plan)
  return (
    <SelectField
      label={t`Plan`}
      value={plan ?? ''}
      options={[
        { id: '', text: t`Not said` },
        ...items.map(({ id, name }) => ({ id, text: name })),
        ...(isKnown ? [] : [{ id: plan, text: plan }]),
      ]}
      onChange={(id) => onChange(id === '' ? undefined : id)}
    />
  )
}
