import { Trans, useLingui } from '@lingui/react/macro'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import type { Column } from '../../../components/data-grid/column.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { ExportButton } from '../../../components/data-grid/export-button.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { useOnline } from '../../../components/states/use-online.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import styles from '../parts/settings.module.css'
import { useOpen } from '../parts/use-open.ts'
import { NewWebhookPanel } from './new-webhook-panel.tsx'
import type { Webhook } from './webhook-events.ts'
import { WebhookPanel } from './webhook-panel.tsx'
import { WebhookStateTag } from './webhook-state.tsx'

/** Who is told of what happens, and whether it arrives. */
export function WebhooksPart() {
  const { t } = useLingui()
  const { instant } = useFormats()
  const isOnline = useOnline()
  const { opened, open, close } = useOpen()
  const rows = usePagedRows(['webhooks', 'list'], (offset, limit, signal) =>
    vigencia.webhooks.list.query({ offset, limit }, { signal }),
  )
  const columns: readonly Column<Webhook>[] = [
    { id: 'name', header: t`Name`, width: 'minmax(10rem, 1fr)', text: ({ name }) => name },
    { id: 'url', header: t`Address`, width: 'minmax(14rem, 2fr)', text: ({ url }) => url },
    {
      id: 'state',
      header: t`State`,
      width: '10rem',
      text: ({ is_active }) => (is_active ? t`on` : t`off`),
      cell: (webhook) => <WebhookStateTag webhook={webhook} />,
    },
    {
      id: 'delivered',
      header: t`Last arrived`,
      width: '11rem',
      text: ({ last_delivered_at }) => (last_delivered_at === null ? t`never` : instant(last_delivered_at)),
    },
  ]
  return (
    <div className={styles['part']}>
      <div className={styles['bar']}>
        <p className={styles['intro']}>
          <Trans>Events are sent signed, with ids and states only, and never with anything of a person.</Trans>
        </p>
        <ExportButton name="webhooks.csv" columns={columns} all={() => vigencia.webhooks.list.all({})} />
        <Button kind="primary" isDisabled={!isOnline} onPress={() => open('new')}>{t`New webhook`}</Button>
      </div>
      <DataGrid
        label={t`Webhooks`}
        columns={columns}
        rows={rows}
        empty={t`Nobody is told of what happens yet.`}
        isMarked={({ id }) => id === opened}
        onOpen={({ id }) => open(id)}
      />
      {opened === 'new' && <NewWebhookPanel onClose={close} />}
      {opened !== undefined && opened !== 'new' && <WebhookPanel key={opened} id={opened} onClose={close} />}
    </div>
  )
}
