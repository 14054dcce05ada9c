import { Plural, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { csvOf, download } from '../../../components/data-grid/exported-rows.ts'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { oneOf } from '../../../shell/search-text.ts'
import styles from '../parts/accounts.module.css'
import { JUDGEMENT_NAMES, JUDGEMENTS } from './judgement-words.ts'
import type { StatementSearch } from '../parts/accounts-search.ts'
import { useItemColumns } from './use-item-columns.tsx'

interface StatementItemsProps {
  readonly statement: Api.Statement
  readonly search: StatementSearch
  readonly onChange: (part: StatementSearch) => void
}

/** The items in the file's order, by judgement and guide, each with what is to be claimed. */
export function StatementItems({ statement, search, onChange }: StatementItemsProps) {
  const { t, i18n } = useLingui()
  const columns = useItemColumns()
  const { judgement, guide, matched } = search
  const [text, setText] = useState(guide ?? '')
  const filter = {
    statement_id: statement.id,
    judgement: judgement ?? null,
    guide: guide ?? null,
    matched: matched === undefined ? null : matched === 'yes',
  }
  const rows = usePagedRows<Api.StatementItem>(
    ['billing', 'statement', statement.id, 'items', filter],
    (offset, limit, signal) => vigencia.billingStatements.items.query({ ...filter, offset, limit }, { signal }),
  )
  const exportRows = async () => {
    const all: Api.StatementItem[] = []
    for await (const one of vigencia.billingStatements.items.all({ ...filter, limit: 200 })) all.push(one)
    download('statement.csv', csvOf(columns, all))
  }
  const choose = () => onChange({ guide: text.trim() === '' ? undefined : text.trim() })
  return (
    <div className={styles['part']}>
      <div className={`${styles['filters']} not-printed`} role="search">
        <SelectField
          label={t`Judgement`}
          value={judgement ?? ''}
          options={[{ id: '', text: t`all` }, ...JUDGEMENTS.map((id) => ({ id, text: i18n._(JUDGEMENT_NAMES[id]) }))]}
          onChange={(id) => onChange({ judgement: oneOf(id, JUDGEMENTS) })}
        />
        <SelectField
          label={t`Line that was billed`}
          value={matched ?? ''}
          options={[
            { id: '', text: t`all` },
            { id: 'yes', text: t`found` },
            { id: 'no', text: t`not found` },
          ]}
          onChange={(id) => onChange({ matched: oneOf(id, ['yes', 'no']) })}
        />
        <TextField
          label={t`Guide`}
          placeholder={t`Its whole number`}
          value={text}
          onChange={setText}
          onBlur={choose}
          onKeyDown={(event) => event.key === 'Enter' && choose()}
        />
        <Button isDisabled={rows.total === 0} onPress={() => void exportRows()}>{t`Export what is shown`}</Button>
      </div>
      <p className={styles['soft']}>
        <Plural value={rows.total} one="# item" other="# items" />
      </p>
      <DataGrid
        label={t`Items of the statement`}
        columns={columns}
        rows={rows}
        empty={t`Nothing found`}
        onOpen={({ item_no }) => onChange({ item: item_no })}
      />
    </div>
  )
}
