import { withConnection } from '@vigencia/database/connections/with-connection.ts'
import type { Written } from './load-kinds.ts'

/** What was acknowledged and is not there, and what the registry holds twice: each a sentence. */
export function lostRows(superuserUrl: string, { convenios, cases }: Written): Promise<string[]> {
  return withConnection(superuserUrl, async (client) => {
    const { rows } = await client.query<{ lost: string }>(
      `select 'convenio ' || id as lost from unnest($1::uuid[]) as made (id)
        where not exists (select from contracts.convenios c where c.id = made.id)
       union all
       select 'case ' || id from unnest($2::uuid[]) as made (id)
        where not exists (select from snvs.cases c where c.id = made.id)
       union all
       select 'twice at the registry: ' || (report -> 'ciudadano' ->> 'numeroDocumento') from ws400.cases
        group by report -> 'ciudadano' ->> 'numeroDocumento' having count(*) > 1`,
      [convenios, cases],
    )
    return rows.map(({ lost }) => lost)
  })
}
