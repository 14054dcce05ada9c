import { useLingui } from '@lingui/react/macro'
import { Link } from '@tanstack/react-router'
import type { Column } from '../../components/data-grid/column.ts'
import { useFormats } from '../../formats/use-formats.ts'
import type { Publication } from './publications.ts'

/** What the list says of each table. */
export function useTableColumns(): readonly Column<Publication>[] {
  const { t } = useLingui()
  const formats = useFormats()
  const day = (value: string | null) => (value === null ? '' : formats.day(value))
  const called = ({ version, errata }: Publication['table']) =>
    errata === 0 ? version : t`${version}, errata ${errata}`
  const status = ({ table, replaced_by }: Publication) =>
    table.status === 'draft'
      ? t`Draft`
      : replaced_by === null
        ? t`Published`
        : t`Replaced by errata ${formats.count(replaced_by)}`
  return [
    {
      id: 'version',
      header: t`Version`,
      width: '12rem',
      text: ({ table }) => called(table),
      cell: ({ table }) => (
        <Link
          to="/agreements/tables/$version"
          params={{ version: table.version }}
          search={{ errata: table.errata || undefined }}
          tabIndex={-1}
        >
          {called(table)}
        </Link>
      ),
    },
    { id: 'name', header: t`Name`, width: 'minmax(14rem, 2fr)', text: ({ table }) => table.name ?? '' },
    { id: 'family', header: t`Family`, width: '8rem', text: ({ table }) => table.family ?? '' },
    { id: 'from', header: t`First day`, width: '7.5rem', text: ({ table }) => day(table.valid_from) },
    { id: 'until', header: t`Last day`, width: '7.5rem', text: ({ until }) => day(until) },
    { id: 'status', header: t`Status`, width: 'minmax(9rem, 1fr)', text: status },
    { id: 'rows', header: t`Rows`, width: '6rem', isNumber: true, text: ({ table }) => formats.count(table.row_count) },
    {
      id: 'published',
      header: t`Published at`,
      width: '10rem',
      text: ({ table }) => (table.published_at === null ? '' : formats.instant(table.published_at)),
    },
  ]
}
