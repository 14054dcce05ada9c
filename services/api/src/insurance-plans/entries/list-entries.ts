import { z } from 'zod'
import { MOST_ON_A_PAGE } from '@vigencia/contracts/values/page.ts'
import type { Day } from '@vigencia/domain/calendar/day.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Catalogue, CatalogueCards } from './catalogue.ts'
import { entriesSeen, entryOf } from './shown-entries.ts'

interface Wanted {
  readonly status: 'active' | 'inactive' | 'all'
  readonly search: string | null
  readonly on: Day | null
  readonly offset: number
  readonly limit: number
}

export function listEntries<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>): UseCase<Cards['list']> {
  const Filters = z.object(catalogue.cards.form.filters)
  const seen = entriesSeen(catalogue)
  const list: UseCase<CatalogueCards['list']> = async (work, input) => {
    const { status, search, on, offset, limit } = input as unknown as Wanted
    const filters = z.encode(Filters, Object.fromEntries(Object.keys(Filters.shape).map((name) => [name, input[name]])))
    const where = conditions(catalogue, { status, search, filters })
    const values = [work.tenant.id, (on ?? work.today).toString(), ...where.values]
    const found = `from (${seen}) s where ${where.text}`
    const [counted] = await work.sql<{ total: string }>(`select count(*) as total ${found}`, values)
    const rows = await work.sql<{ shown: unknown }>(
      `select to_jsonb(s) as shown ${found} order by s.id offset $${values.length + 1} limit $${values.length + 2}`,
      [...values, offset, limit],
    )
    const items = rows.map(({ shown }) => entryOf(catalogue, shown))
    // the old wire takes all rows at once, and reads no more of the page than these
    return { items, total: Number(counted?.total ?? 0), offset, limit: Math.min(limit, MOST_ON_A_PAGE) }
  }
  return list
}

/** The filters of a list; parameters from $3 on. Texts are compared without accents and case. */
function conditions(
  { searched }: Catalogue,
  request: Pick<Wanted, 'status' | 'search'> & { readonly filters: Readonly<Record<string, unknown>> },
): { text: string; values: unknown[] } {
  const values: unknown[] = []
  const parameter = (value: unknown) => `$${values.push(value) + 2}`
  const texts = ['true']
  if (request.status !== 'all') texts.push(request.status === 'active' ? 's.is_active' : 'not s.is_active')
  if (request.search !== null) {
    const among = searched.map((field) => `s.${field}`).join(', ')
    const part = `plans.folded(${parameter(request.search)})`
    texts.push(`exists (select from unnest(array[${among}]) t where strpos(plans.folded(t), ${part}) > 0)`)
  }
  for (const [field, value] of Object.entries(request.filters)) {
    if (value === null) continue
    if (typeof value === 'string')
      texts.push(`plans.folded(btrim(s.${field}::text)) = plans.folded(btrim(${parameter(value)}))`)
    else texts.push(`to_jsonb(s.${field}) = ${parameter(JSON.stringify(value))}::jsonb`)
  }
  return { text: texts.join(' and '), values }
}
