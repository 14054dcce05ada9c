import { Plural, useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { useState } from 'react'
import { vigencia } from '../../../api/vigencia.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { SelectField } from '../../../components/select-field/select-field.tsx'
import { TextField } from '../../../components/text-field/text-field.tsx'
import { useFormats } from '../../../formats/use-formats.ts'
import { exportOfLines } from './batch-queries.ts'
import styles from '../parts/accounts.module.css'
import type { BatchSearch } from '../parts/accounts-search.ts'
import { useLineColumns } from './use-line-columns.tsx'
import { verdictName } from '../parts/verdict-words.ts'

interface BatchLinesProps {
  readonly batch: Api.BillingBatch
  readonly search: BatchSearch
  readonly onChange: (part: BatchSearch) => void
}

/** The lines of a batch in the file's order, by verdict and guide; and the same as a file. */
export function BatchLines({ batch, search: { verdict, guide }, onChange }: BatchLinesProps) {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const columns = useLineColumns()
  const [text, setText] = useState(guide ?? '')
  const filter = { batch_id: batch.id, verdict: verdict ?? null, guide: guide ?? null }
  const rows = usePagedRows<Api.BillingBatchLine>(
    ['billing', 'batch', batch.id, 'lines', filter],
    (offset, limit, signal) => vigencia.billingBatches.lines.query({ ...filter, offset, limit }, { signal }),
  )
  const choose = () => onChange({ guide: text.trim() === '' ? undefined : text.trim() })
  return (
    <section className={styles['part']} aria-label={t`Lines`}>
      <div className={`${styles['filters']} not-printed`} role="search">
        <SelectField
          label={t`Verdict`}
          value={verdict ?? ''}
          options={[
            { id: '', text: t`all` },
            ...batch.verdicts.map((one) => ({
              id: one.verdict,
              text: `${verdictName(one.verdict, i18n)} (${formats.count(one.line_count)})`,
            })),
          ]}
          onChange={(id) => onChange({ verdict: id === '' ? undefined : id })}
        />
        <TextField
          label={t`Guide`}
          placeholder={t`Its whole number`}
          value={text}
          onChange={setText}
          onBlur={choose}
          onKeyDown={(event) => event.key === 'Enter' && choose()}
        />
        <a className={styles['link']} href={exportOfLines(filter, 'csv')} download>{t`Export CSV`}</a>
        <a className={styles['link']} href={exportOfLines(filter, 'xlsx')} download>{t`Export XLSX`}</a>
      </div>
      <p className={styles['soft']}>
        <Plural value={rows.total} one="# line" other="# lines" />
      </p>
      <DataGrid
        label={t`Lines of the batch`}
        columns={columns}
        rows={rows}
        empty={t`Nothing found`}
        onOpen={({ line_id }) => onChange({ line: line_id })}
      />
    </section>
  )
}
