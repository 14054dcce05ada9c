import { Trans, useLingui } from '@lingui/react/macro'
import { vigencia } from '../../../api/vigencia.ts'
import { Button } from '../../../components/button/button.tsx'
import type { Column } from '../../../components/data-grid/column.ts'
import { DataGrid } from '../../../components/data-grid/data-grid.tsx'
import { ExportButton } from '../../../components/data-grid/export-button.tsx'
import { usePagedRows } from '../../../components/data-grid/use-paged-rows.ts'
import { ReadOnly } from '../../../components/states/read-only.tsx'
import { useOnline } from '../../../components/states/use-online.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import { useMay } from '../../../shell/session/session.ts'
import styles from '../parts/settings.module.css'
import { useOpen } from '../parts/use-open.ts'
import { KeyPanel } from './key-panel.tsx'
import { KeyStateTag } from './key-state.tsx'
import { fetchKeys, stateOf, type Key } from './keys-queries.ts'
import { NewKeyPanel } from './new-key-panel.tsx'

/** Keys of programs, with those that have ended. */
export function KeysPart() {
  const { t } = useLingui()
  const formats = useFormats()
  const isOnline = useOnline()
  const mayWrite = useMay('admin')
  const { opened, open, close } = useOpen()
  const rows = usePagedRows(['keys', 'list'], fetchKeys)
  const columns: readonly Column<Key>[] = [
    { id: 'name', header: t`Name`, width: 'minmax(12rem, 2fr)', text: ({ name }) => name },
    { id: 'prefix', header: t`Begins with`, width: '10rem', text: ({ prefix }) => prefix },
    {
      id: 'state',
      header: t`State`,
      width: '8rem',
      text: stateOf,
      cell: (key) => <KeyStateTag state={stateOf(key)} />,
    },
    { id: 'scopes', header: t`Scopes`, width: 'minmax(12rem, 2fr)', text: ({ scopes }) => scopes.join(', ') },
    {
      id: 'used',
      header: t`Last used`,
      width: '11rem',
      text: ({ last_used_at }) => (last_used_at === null ? t`never` : formats.instant(last_used_at)),
    },
  ]
  return (
    <div className={styles['part']}>
      <div className={styles['bar']}>
        <p className={styles['intro']}>
          <Trans>Programs ask with keys. A key is shown once, when it is made; only its digest is kept.</Trans>
        </p>
        <ExportButton name="keys.csv" columns={columns} all={() => vigencia.keys.list.all({})} />
        {mayWrite && <Button kind="primary" isDisabled={!isOnline} onPress={() => open('new')}>{t`New key`}</Button>}
      </div>
      {!mayWrite && <ReadOnly scope="admin" />}
      <DataGrid
        label={t`Keys, the newest first`}
        columns={columns}
        rows={rows}
        empty={t`There is no key yet: make the first one.`}
        isMarked={({ id }) => id === opened}
        onOpen={({ id }) => open(id)}
      />
      {opened === 'new' && mayWrite && <NewKeyPanel onClose={close} />}
      {opened !== undefined && opened !== 'new' && <KeyPanel key={opened} id={opened} onClose={close} />}
    </div>
  )
}
