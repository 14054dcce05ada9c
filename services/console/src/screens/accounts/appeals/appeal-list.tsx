import { useLingui } from '@lingui/react/macro'
import { useNavigate } from '@tanstack/react-router'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { PayerField } from '../../../components/payer-field/payer-field.tsx'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { oneOf } from '../../../shell/search-text.ts'
import type { AccountsSearch } from '../parts/accounts-search.ts'
import styles from '../parts/accounts.module.css'
import { APPEAL_STATES, appealStateName, useAppealColumns } from './use-appeal-columns.tsx'

interface AppealListProps {
  readonly search: AccountsSearch
  readonly onChange: (part: AccountsSearch) => void
}

/** The appeals, the newest first, by payer and state. */
export function AppealList({ search: { convenio, state }, onChange }: AppealListProps) {
  const { t, i18n } = useLingui()
  const navigate = useNavigate()
  const columns = useAppealColumns()
  const wanted = { convenio_id: convenio ?? null, state: state ?? null }
  const rows = usePagedRows<Api.BillingAppealInList>(['billing', 'appeals', wanted], (offset, limit, signal) =>
    vigencia.billingAppeals.list.query({ ...wanted, offset, limit }, { signal }),
  )
  return (
    <div className={styles['part']}>
      <div className={`${styles['filters']} not-printed`} role="search">
        <PayerField label={t`Payer`} convenio={convenio} onChoose={(id) => onChange({ convenio: id })} />
        <SelectField
          label={t`State`}
          value={state ?? ''}
          options={[
            { id: '', text: t`all` },
            ...APPEAL_STATES.map((one) => ({ id: one, text: appealStateName(one, i18n) })),
          ]}
          onChange={(id) => onChange({ state: oneOf(id, APPEAL_STATES) })}
        />
      </div>
      <DataGrid
        label={t`Appeals`}
        columns={columns}
        rows={rows}
        empty={t`No appeal is here: write one from a statement`}
        onOpen={({ id }) => void navigate({ to: '/accounts/appeals/$appealId', params: { appealId: id } })}
      />
    </div>
  )
}
