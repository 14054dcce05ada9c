import type { Api } from '@vigencia/client'
import { columnsTold } from '../../../components/file-import/import-order.ts'

type Entry = Api.TissSettings
type Mapping = NonNullable<Entry['column_maps']>[string]

export const TISS_VERSIONS = ['3.05.00', '4.00.00', '4.00.01', '4.01.00', '4.03.00'] as const

/** Our columns of a statement's rows. */
export const STATEMENT_COLUMNS = [
  'lot',
  'guide',
  'item',
  'payer_guide',
  'password',
  'code',
  'date',
  'degree',
  'informed',
  'released',
  'glosa_code',
  'glosa_amount',
] as const

/** A column map as it is typed. What else it says of the file stays as it is. */
export interface TypedMap {
  readonly name: string
  readonly columns: Readonly<Record<string, string>>
  readonly rest: Omit<Mapping, 'columns'>
}

/** An entry as it is typed: each map a pair a line, such as `0881 AZ-E`. */
export interface TypedEntry {
  readonly valid_from: string | null
  readonly version: Entry['version']
  readonly provider_code: string
  readonly plans: string
  readonly accommodations: string
  readonly degrees: string
  readonly maps: readonly TypedMap[]
}

export const BLANK_ENTRY: TypedEntry = {
  valid_from: null,
  version: '4.03.00',
  provider_code: '',
  plans: '',
  accommodations: '',
  degrees: '',
  maps: [],
}

export function typedEntry(entry: Entry): TypedEntry {
  const { valid_from, version, provider_code, plan_map, accommodation_map, degree_map, column_maps = {} } = entry
  return {
    valid_from,
    version,
    provider_code,
    plans: linesOf(plan_map),
    accommodations: linesOf(accommodation_map),
    degrees: linesOf(degree_map),
    maps: Object.entries(column_maps).map(([name, { columns = {}, ...rest }]) => ({
      name,
      columns: Object.fromEntries(Object.entries(columns).map(([ours, theirs]) => [ours, String(theirs)])),
      rest,
    })),
  }
}

function linesOf(map: Readonly<Record<string, string>> = {}): string {
  return Object.entries(map)
    .map((pair) => pair.join(' '))
    .join('\n')
}

/** The pairs of a text; or its first line that is none. */
export function readPairs(text: string): { readonly pairs: Record<string, string>; readonly fault: string | null } {
  const pairs: Record<string, string> = {}
  for (const line of text.split('\n').map((one) => one.trim())) {
    if (line === '') continue
    const [key = '', value = '', ...more] = line.split(/[\s;=]+/)
    if (key === '' || value === '' || more.length > 0 || Object.hasOwn(pairs, key)) return { pairs, fault: line }
    pairs[key] = value
  }
  return { pairs, fault: null }
}

/** An entry as the operation takes it; null: it lacks its day or its code, or something of it cannot be read. */
export function entryFrom(typed: TypedEntry): Entry | null {
  const { valid_from, version, provider_code, maps } = typed
  const read = [typed.plans, typed.accommodations, typed.degrees].map(readPairs)
  const names = maps.map(({ name }) => name.trim())
  if (
    valid_from === null ||
    provider_code.trim() === '' ||
    read.some(({ fault }) => fault !== null) ||
    names.some((name, at) => name === '' || names.indexOf(name) < at)
  )
    return null
  const [plans, accommodations, degrees] = read.map(({ pairs }) => (Object.keys(pairs).length === 0 ? null : pairs))
  return {
    valid_from,
    version,
    provider_code: provider_code.trim(),
    ...(plans && { plan_map: plans }),
    ...(accommodations && { accommodation_map: accommodations as NonNullable<Entry['accommodation_map']> }),
    ...(degrees && { degree_map: degrees as NonNullable<Entry['degree_map']> }),
    ...(maps.length > 0 && {
      column_maps: Object.fromEntries(
        maps.map(({ name, columns, rest }) => [name.trim(), { ...rest, columns: columnsTold(columns) ?? {} }]),
      ),
    }),
  }
}
