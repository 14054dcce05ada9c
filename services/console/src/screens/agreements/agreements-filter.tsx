import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { oneOf } from '../../shell/search-text.ts'
import { STATES, YEARS_BACK, type AgreementsSearch } from './agreements-search.ts'
import styles from './agreements.module.css'

interface AgreementsFilterProps {
  readonly search: AgreementsSearch
  readonly onChange: (part: AgreementsSearch) => void
}

export function AgreementsFilter({ search, onChange }: AgreementsFilterProps) {
  const { t } = useLingui()
  const [text, setText] = useState(search.find ?? '')
  const words = { active: t`In use`, inactive: t`Deactivated`, all: t`All` }
  const take = () => onChange({ find: text.trim() === '' ? undefined : text.trim() })
  return (
    <form
      className={`${styles['filter']} not-printed`}
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        take()
      }}
    >
      <TextField label={t`Payer`} value={text} onChange={setText} onBlur={take} placeholder={t`Name or ANS code`} />
      <SelectField
        label={t`Show`}
        value={search.state ?? 'active'}
        options={STATES.map((id) => ({ id, text: words[id] }))}
        onChange={(state) => onChange({ state: oneOf(state, STATES) })}
      />
      <SelectField
        label={t`Years back`}
        value={String(search.years ?? 3)}
        options={YEARS_BACK.map((years) => ({ id: String(years), text: String(years) }))}
        onChange={(years) => onChange({ years: Number(years) })}
      />
    </form>
  )
}
