import { useMutation } from '@tanstack/react-query'
import { useLingui } from '@lingui/react/macro'
import type { Api } from '@vigencia/client'
import { vigencia } from '../../api/vigencia.ts'
import { Button } from '../../components/button/button.tsx'
import type { Column } from '../../components/data-grid/column.ts'
import { csvOf, download } from '../../components/data-grid/exported-rows.ts'
import { remark } from '../../components/toast/toasts.ts'
import { useFormats } from '../../formats/use-formats.ts'
import { todayIn } from '../../formats/zoned-day.ts'
import { useSession } from '../../shell/session/session.ts'
import { filterIn } from './agreements-queries.ts'
import type { AgreementsSearch } from './agreements-search.ts'
import { statusOf, type PeriodItem } from './timeline-rows.ts'
import { useSpanWords } from './use-span-words.ts'

interface Row {
  readonly convenio: Api.ConvenioTimeline
  readonly period: PeriodItem
}

/** Every period of the agreements that the filter shows, on all pages, as a file. */
export function ExportAgreements({ search }: { readonly search: AgreementsSearch }) {
  const { t } = useLingui()
  const formats = useFormats()
  const words = useSpanWords()
  const today = todayIn(useSession().tenant.time_zone)
  const columns: readonly Column<Row>[] = [
    { id: 'payer', header: t`Payer`, text: ({ convenio }) => convenio.name },
    { id: 'status', header: t`Status`, text: ({ period }) => words.status[statusOf(period, today)] },
    { id: 'from', header: t`From`, text: ({ period }) => formats.day(period.from) },
    { id: 'to', header: t`To`, text: ({ period }) => (period.to === null ? '' : formats.day(period.to)) },
    { id: 'table', header: t`Price table`, text: ({ period }) => period.cbhpm_table_version ?? '' },
    {
      id: 'percentage',
      header: t`Of the table`,
      text: ({ period }) => (period.cbhpm_percentage === null ? '' : formats.percent(period.cbhpm_percentage)),
    },
    { id: 'prices', header: t`Own prices`, text: ({ period }) => String(period.override_count) },
  ]
  const { mutate, isPending } = useMutation({
    mutationFn: async () => {
      const rows: Row[] = []
      for await (const convenio of vigencia.contracts.timelines.all({ ...filterIn(search), limit: 50 }))
        for (const item of convenio.items) if (item.kind === 'period') rows.push({ convenio, period: item })
      return rows
    },
    onSuccess: (rows) => download(`agreements-${today}.csv`, csvOf(columns, rows)),
    onError: (error) => remark(error.message),
  })
  return <Button isDisabled={isPending} onPress={() => mutate()}>{t`Export CSV`}</Button>
}
