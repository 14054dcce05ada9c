import type { reseal } from '@vigencia/contracts/webhooks'
import type { LoggedValues } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { Vault } from '@vigencia/server/sealing/vault.ts'
import { openTenant } from '../tenants/open-tenant.ts'
import { Webhook, webhookValues } from './webhook.ts'
import type { WebhookParts } from './webhook-parts.ts'
import { mustBeSetUp, sealedAnew } from './webhook-secrets.ts'

/** What else of a tenant the same key seals: it seals it anew, and answers it for the change log; null where nothing is to do. */
type ResealAnother = (work: UnitOfWork, vault: Vault) => Promise<LoggedValues | null>

/** All of a tenant's at once, for they are few. A secret whose grace is over signs nothing, and goes. */
export const resealWebhooks =
  ({ vault: set }: WebhookParts, resealIssuer: ResealAnother): UseCase<typeof reseal> =>
  async (work) => {
    const vault = mustBeSetUp(set)
    const change = await openTenant(work)
    const old = { $lt: vault.newest }
    const found = await work.em.find(Webhook, {
      tenant_id: work.tenant.id,
      removed_at: null,
      $or: [{ key_version: old }, { previous_key_version: old }],
    })
    for (const webhook of found) resealEach(webhook)
    const issuer = await resealIssuer(work, vault)
    const done = { key_version: vault.newest, resealed: found.length, is_issuer_resealed: issuer !== null }
    if (found.length === 0 && issuer === null) return done
    const what = [
      ...(found.length > 0 ? [`of ${found.length} webhooks`] : []),
      ...(issuer === null ? [] : ['at the issuer']),
    ]
    await change.record({
      change_type: 'reseal',
      change_description: `Secrets ${what.join(' and ')} sealed with version ${vault.newest} of the key`,
      affected_table: 'webhooks',
      affected_record_count: found.length + (issuer === null ? 0 : 1),
      // a tenant has few of them, so that the entry stays small
      new_values: {
        key_version: vault.newest,
        secrets: Object.fromEntries(found.map((one) => [one.id, secretsOf(one)])),
        ...(issuer !== null && { sign_in_issuer: issuer }),
      },
    })
    return done

    function resealEach(webhook: Webhook): void {
      const { tenant_id, id, sealed, key_version, previous_sealed, previous_key_version, previous_until } = webhook
      const anew = (bytes: Buffer | null, version: number | null) =>
        bytes === null || version === null
          ? null
          : sealedAnew(vault, tenant_id, id, { sealed: bytes, key_version: version })
      const isOver = previous_until === null || previous_until.epochMilliseconds <= work.now.epochMilliseconds
      const own = anew(sealed, key_version)
      const previous = isOver ? null : anew(previous_sealed, previous_key_version)
      Object.assign(webhook, {
        ...own,
        previous_sealed: previous?.sealed ?? null,
        previous_key_version: previous?.key_version ?? null,
        previous_until: previous === null ? null : previous_until,
      })
    }
  }

function secretsOf(webhook: Webhook): object {
  const { secret_digest, previous_secret_digest, previous_until } = webhookValues(webhook)
  return { secret_digest, previous_secret_digest, previous_until }
}
