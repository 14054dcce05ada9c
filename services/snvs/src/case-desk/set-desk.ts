import type { set as card } from '@vigencia/contracts/case-desk'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Privacy } from '../privacy/privacy.ts'
import type { Reach } from '../registry/registry-wire.ts'
import { wakeWorkers } from '../jobs/wake-workers.ts'
import { releaseCases } from '../registry-codes/release-cases.ts'
import { wantFirstCodes } from '../registry-codes/want-first-codes.ts'
import { deskOf, findDesk, type CaseDesk } from './case-desk.ts'
import { setLabCredentials } from './lab-credentials.ts'
import { deskPlace, mustBeSecret } from './desk-credentials.ts'

interface DeskParts {
  readonly privacy: Privacy
  readonly reach: Reach
}

export const setDesk =
  ({ privacy: { vault }, reach }: DeskParts): UseCase<typeof card> =>
  async (work, { credentials, sample_credentials, result_credentials, ...desk }) => {
    if (!reach('cases', desk.registry))
      throw new Refusal(
        'registry_without_address',
        `The operator has set no address for the registry ${desk.registry}: no case could go there.`,
      )
    for (const one of [credentials, sample_credentials, result_credentials])
      if (one !== null) mustBeSecret(desk.registry, one)
    const change = await work.change('tenant', work.tenant.id)
    const before = await deskOf(work)
    const sealed = credentials === null ? null : vault.seal(deskPlace(work.tenant.id), credentials)
    // credentials are meant for one registry, so another one gets none unless they come with it
    const stays = before !== null && before.registry === desk.registry
    await work.sql(
      `insert into snvs.desks as d (tenant_id, registry, credentials, key_version, establishment, sisa_establishment, duplicate_windows, purge_after_days, updated_at)
       values ($1, $2, $3, $4, $5, $10, $6, $7, $8)
       on conflict (tenant_id) do update set registry = $2, establishment = $5, sisa_establishment = $10, duplicate_windows = $6, purge_after_days = $7, updated_at = $8,
         credentials = case when $9 then d.credentials else $3 end, key_version = case when $9 then d.key_version else $4 end,
         credentials_untried = coalesce(d.paused_because in ('credentials', 'gateway') and $3::bytea is not null, false)`,
      [
        work.tenant.id,
        desk.registry,
        sealed?.sealed ?? null,
        sealed?.key_version ?? null,
        desk.establishment,
        JSON.stringify(desk.duplicate_windows),
        desk.purge_after_days,
        work.now.toString(),
        sealed === null && stays,
        desk.sisa_establishment,
      ],
    )
    await setLabCredentials(work, vault, { samples: sample_credentials, results: result_credentials }, stays)
    await work.sql("select jobs.schedule_tenant($1, 'desk')", [work.tenant.id])
    await wantFirstCodes(work)
    const made = await findDesk(work)
    // what the list of one registry has lost another registry may take
    if (!stays) await releaseCases(work, made)
    // whoever sends tries new credentials, which may end a pause
    if (credentials !== null || sample_credentials !== null || result_credentials !== null)
      await wakeWorkers(work, null)
    const { has_credentials, has_sample_credentials, has_result_credentials } = made
    const shown = { ...desk, has_credentials, has_sample_credentials, has_result_credentials }
    await change?.record({
      change_type: 'set_desk',
      change_description: `Cases are reported to the registry: ${desk.registry}`,
      affected_table: 'desks',
      previous_values: before === null ? null : loggedDesk(before),
      new_values: {
        ...shown,
        credentials_set: credentials !== null,
        samples_refused: made.refused.samples !== null,
        results_refused: made.refused.results !== null,
      },
    })
    return made
  }

const loggedDesk = ({ refused, paused_at, ...desk }: CaseDesk) => ({
  ...desk,
  paused_at: paused_at?.toString() ?? null,
  samples_refused: refused.samples !== null,
  results_refused: refused.results !== null,
})
