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
import { InvitePanel } from './invite-panel.tsx'
import { fetchPeople, stateOf, type Person } from './people-queries.ts'
import { PersonPanel } from './person-panel.tsx'
import { PersonStateTag } from './person-state.tsx'
import { ROLE_WORDS } from './roles.ts'

/** Who works with the console, and as what. */
export function PeoplePart() {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const isOnline = useOnline()
  const { opened, open, close } = useOpen()
  const rows = usePagedRows(['people', 'list'], fetchPeople)
  const columns: readonly Column<Person>[] = [
    { id: 'name', header: t`Name`, width: 'minmax(11rem, 2fr)', text: ({ name }) => name },
    { id: 'email', header: t`E-mail`, width: 'minmax(13rem, 2fr)', text: ({ email }) => email },
    {
      id: 'roles',
      header: t`Roles`,
      width: 'minmax(10rem, 2fr)',
      text: ({ roles }) => roles.map((role) => i18n._(ROLE_WORDS[role].name)).join(', '),
    },
    {
      id: 'state',
      header: t`State`,
      width: '12rem',
      text: stateOf,
      cell: (person) => <PersonStateTag state={stateOf(person)} />,
    },
    {
      id: 'joined',
      header: t`Since`,
      width: '11rem',
      text: ({ joined_at }) => (joined_at === null ? '' : formats.instant(joined_at)),
    },
  ]
  return (
    <div className={styles['part']}>
      <div className={styles['bar']}>
        <p className={styles['intro']}>
          <Trans>Nobody is sent mail: an invitation is a link that you give to its person yourself.</Trans>
        </p>
        <ExportButton name="people.csv" columns={columns} all={() => vigencia.people.list.all({})} />
        <Button kind="primary" isDisabled={!isOnline} onPress={() => open('new')}>{t`Invite somebody`}</Button>
      </div>
      <DataGrid
        label={t`People, the newest first`}
        columns={columns}
        rows={rows}
        empty={t`Nobody works here yet: invite the first person.`}
        isMarked={({ id }) => id === opened}
        onOpen={({ id }) => open(id)}
      />
      {opened === 'new' && <InvitePanel onClose={close} />}
      {opened !== undefined && opened !== 'new' && <PersonPanel key={opened} id={opened} onClose={close} />}
    </div>
  )
}
