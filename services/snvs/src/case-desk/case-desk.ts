import type { z } from 'zod'
import type { Desk } from '@vigencia/contracts/case-desk/desk.ts'
import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'

type DeskAnswer = z.output<typeof Desk>
type Registry = NonNullable<DeskAnswer['registry']>

/** A tenant's reporting desk. Of its credentials it shows only whether there are any. */
export type CaseDesk = DeskAnswer & { readonly registry: Registry }

export const NO_DESK: DeskAnswer = {
  registry: null,
  has_credentials: false,
  has_sample_credentials: false,
  has_result_credentials: false,
  refused: { samples: null, results: null },
  establishment: null,
  sisa_establishment: null,
  duplicate_windows: {},
  purge_after_days: 30,
  paused_because: null,
  paused_at: null,
}

type DeskRow = Omit<CaseDesk, 'paused_at' | 'refused' | 'has_sample_credentials' | 'has_result_credentials'> & {
  readonly paused_at: string | null
}

/** Null before it is set up. */
export async function deskOf({ sql, tenant }: UnitOfWork): Promise<CaseDesk | null> {
  const [row] = await sql<DeskRow>(
    `select registry, credentials is not null as has_credentials, establishment, sisa_establishment, duplicate_windows, purge_after_days,
            paused_because, paused_at
       from snvs.desks where tenant_id = $1`,
    [tenant.id],
  )
  if (row === undefined) return null
  return {
    ...row,
    paused_at: row.paused_at === null ? null : instantFromPostgres(row.paused_at),
    ...(await labDesk({ sql, tenant })),
  }
}

/** What the desk has for samples and results. */
async function labDesk({ sql, tenant }: Pick<UnitOfWork, 'sql' | 'tenant'>) {
  const rows = await sql<{ api: string; has_credentials: boolean; refused_at: string | null }>(
    'select api, credentials is not null as has_credentials, refused_at from snvs.lab_credentials where tenant_id = $1',
    [tenant.id],
  )
  const of = (api: string) => rows.find((row) => row.api === api)
  const refusedAt = (api: string) => {
    const at = of(api)?.refused_at ?? null
    return at === null ? null : instantFromPostgres(at)
  }
  return {
    has_sample_credentials: of('samples')?.has_credentials ?? false,
    has_result_credentials: of('results')?.has_credentials ?? false,
    refused: { samples: refusedAt('samples'), results: refusedAt('results') },
  }
}

/** @throws Refusal `desk_not_set` */
export async function findDesk(work: UnitOfWork): Promise<CaseDesk> {
  const desk = await deskOf(work)
  if (desk === null)
    throw new Refusal('desk_not_set', 'Nobody has said to which registry cases are reported: PUT /v1/snvs/desk first.')
  return desk
}

/** @throws Refusal `queue_paused` */
export function mustRun({ paused_because }: CaseDesk): void {
  if (paused_because === null) return
  const why = {
    operator: 'by an operator',
    credentials: 'for its credentials were refused',
    gateway: 'for the gateway before the registry refused to pass anything on',
    registry: 'for the registry left one case after the other in doubt',
    restored: 'since a restore',
  }
  throw new Refusal('queue_paused', `The queue was paused ${why[paused_because]}: resume it first.`)
}
