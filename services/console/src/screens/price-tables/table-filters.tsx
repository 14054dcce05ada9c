import { useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { SelectField } from '../../components/select-field/select-field.tsx'
import { TextField } from '../../components/text-field/text-field.tsx'
import { oneOf } from '../../shell/search-text.ts'
import styles from './price-tables.module.css'

/** What the address says of the list. */
export interface TablesSearch {
  readonly find?: string | undefined
  readonly state?: 'draft' | 'published' | undefined
  readonly open?: 'new' | undefined
}

interface TableFiltersProps {
  readonly search: TablesSearch
  readonly onChange: (part: TablesSearch) => void
}

export function TableFilters({ search, onChange }: TableFiltersProps) {
  const { t } = useLingui()
  const [text, setText] = useState(search.find ?? '')
  return (
    <div className={`${styles['filters']} not-printed`} role="search">
      <TextField
        label={t`Search`}
        placeholder={t`Version, name or family`}
        value={text}
        onChange={(typed) => {
          setText(typed)
          onChange({ find: typed.trim() === '' ? undefined : typed.trim() })
        }}
      />
      <SelectField
        label={t`Show`}
        value={search.state ?? ''}
        options={[
          { id: '', text: t`All` },
          { id: 'published', text: t`Published` },
          { id: 'draft', text: t`Drafts` },
        ]}
        onChange={(state) => onChange({ state: oneOf(state, ['draft', 'published']) })}
      />
    </div>
  )
}
