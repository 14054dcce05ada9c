import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import type { SettingsSearch } from './settings-search.ts'

/** What stands open beside the list of a part; the address says it. */
export function useOpen() {
  const search: SettingsSearch = useSearch({ strict: false })
  const { part = 'keys' } = useParams({ strict: false })
  const navigate = useNavigate()
  const open = (id: string | undefined) =>
    void navigate({ to: '/settings/$part', params: { part }, search: { ...search, open: id } })
  return { opened: search.open, open, close: () => open(undefined) }
}
