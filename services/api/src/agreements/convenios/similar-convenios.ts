import type { z } from 'zod'
import type { WrittenConvenio } from '@vigencia/contracts/convenios/written-convenio.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { CurrentConvenio } from './convenio.ts'

type Warnings = z.output<typeof WrittenConvenio>['warnings']

const bare = (text: string) => `regexp_replace(plans.folded(${text}), '[[:space:][:punct:]]+', '', 'g')`

const SIMILAR = `
  select id, name, ans_code from contracts.convenios
   where tenant_id = $1 and is_active and id <> $2 and (${bare('name')} = ${bare('$3')} or ${bare('ans_code')} = ${bare('$4')})
   order by name, id limit 20`

/** Adds a warning for each active convenio that somebody may take for this one. */
export function withSimilar<Input>(write: (work: UnitOfWork, input: Input) => Promise<CurrentConvenio>) {
  return async (work: UnitOfWork, input: Input): Promise<CurrentConvenio & { warnings: Warnings }> => {
    const written = await write(work, input)
    const found = await work.sql<{ id: string; name: string; ans_code: string | null }>(SIMILAR, [
      work.tenant.id,
      written.id,
      written.name,
      written.ans_code,
    ])
    const warnings = found.map(({ id, name, ans_code }) => ({
      code: 'similar_convenio' as const,
      convenio_id: id,
      detail: `"${name}"${ans_code === null ? '' : ` with the ANS code ${ans_code}`} is much like it.`,
    }))
    return { ...written, warnings }
  }
}
