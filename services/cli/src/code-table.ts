import type { z } from 'zod'
import type { RegistryCode } from '@vigencia/contracts/code-lists/code-list.ts'
import { table } from './answers/aligned.ts'
import { askSnvs, type ApiAccess } from './calls/ask-api.ts'

type Code = z.input<typeof RegistryCode>

/** The most that the service gives at once. */
const PAGE = 200

/** All codes that a filter finds, page by page. */
export async function allCodes(
  access: ApiAccess,
  filter: { readonly group_id: number | null; readonly event_id: number | null; readonly version: number | null },
) {
  const page = (offset: number, version = filter.version) =>
    askSnvs(access, ({ codeLists }) => codeLists.list.query({ ...filter, version, offset, limit: PAGE }))
  const list = await page(0)
  while (list.items.length < list.total) {
    // a newer list may come between two pages
    const { items } = await page(list.items.length, list.version)
    if (items.length === 0) break
    list.items.push(...items)
  }
  return list
}

export function listHead(list: { registry: string; version: number | null; fetched_at: string | null }): string {
  if (list.version === null) return `The list of the registry ${list.registry} was not fetched yet.`
  return `Registry ${list.registry}, version ${list.version}, fetched ${list.fetched_at}`
}

export function codeTable(codes: readonly Code[], none = 'No such code.'): string {
  return table(
    codes,
    {
      group: ({ group_id }) => String(group_id),
      event: ({ event_id }) => String(event_id),
      class: ({ classification_id }) => String(classification_id),
      words: ({ group_name, event_name, classification_name }) =>
        [group_name, event_name, classification_name].join(' > '),
    },
    none,
  )
}

export function versionTable(versions: readonly { version: number; fetched_at: string; code_count: number }[]): string {
  return table(
    versions,
    {
      version: ({ version }) => String(version),
      fetched: ({ fetched_at }) => fetched_at,
      codes: ({ code_count }) => String(code_count),
    },
    'No list was fetched yet.',
  )
}

interface Difference {
  readonly added: readonly Code[]
  readonly removed: readonly Code[]
  readonly changed: readonly { readonly before: Code; readonly after: Code }[]
}

export function differenceText({ added, removed, changed }: Difference): string {
  const parts = [
    ['New', added],
    ['Gone', removed],
    ['Worded otherwise', changed.map(({ after }) => after)],
  ] as const
  const told = parts.filter(([, codes]) => codes.length > 0).map(([words, codes]) => `${words}:\n${codeTable(codes)}`)
  return told.length === 0 ? 'Nothing changed.' : told.join('\n\n')
}
