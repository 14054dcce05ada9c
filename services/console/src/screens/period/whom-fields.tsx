import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { planOf, searchPlans } from '../../api/convenio-plans.ts'
import { providerOf, searchProviders } from '../../api/providers.ts'
import type { HeldQualifiers } from '../../api/qualifiers.ts'
import { ComboBox } from '../../components/combo-box/combo-box.tsx'
import { namedOption } from '../../components/combo-box/named-option.ts'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'

interface WhomFieldsProps {
  readonly convenio: string
  readonly whom: HeldQualifiers
  readonly onChange: (whom: HeldQualifiers) => void
}

/** For whom a price is: each field that stays empty stands for any. */
export function WhomFields({ convenio, whom, onChange }: WhomFieldsProps) {
  const { t } = useLingui()
  const { plan_id, provider_id, accommodation, specialty } = whom
  const plan = useQuery({ ...planOf(convenio, plan_id ?? ''), enabled: plan_id !== undefined })
  const provider = useQuery({ ...providerOf(provider_id ?? ''), enabled: provider_id !== undefined })
  const change = (part: HeldQualifiers) => onChange({ ...whom, ...part })
  return (
    <>
      <ComboBox
        name={`plans ${convenio}`}
        label={t`Plan`}
        value={namedOption(plan_id, plan)}
        search={searchPlans(convenio)}
        takesText={() => false}
        onChange={(option) => change({ plan_id: option?.id })}
      />
      <ComboBox
        name="providers"
        label={t`Provider`}
        value={namedOption(provider_id, provider)}
        search={searchProviders}
        takesText={() => false}
        onChange={(option) => change({ provider_id: option?.id })}
      />
      <SelectField
        label={t`Accommodation`}
        value={accommodation ?? ''}
        options={[
          { id: '', text: t`any` },
          { id: 'ward', text: t`ward` },
          { id: 'apartment', text: t`apartment` },
        ]}
        onChange={(id) => change({ accommodation: id === 'ward' || id === 'apartment' ? id : undefined })}
      />
      <TextField
        label={t`Specialty (CBO)`}
        value={specialty ?? ''}
        maxLength={50}
        onChange={(text) => change({ specialty: text.trim() === '' ? undefined : text })}
      />
    </>
  )
}
