import { hashOfToken } from '@vigencia/database/access/secret-token.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'

/** Longer than a challenge lives, so that clocks of processes may differ a little. */
const RETENTION_MINUTES = 10

/** Takes a challenge once. False where it was taken before. */
export async function spendChallenge({ sql, tenant, now }: UnitOfWork, challenge: string): Promise<boolean> {
  const tooOld = now.subtract({ minutes: RETENTION_MINUTES }).toString()
  await sql('delete from platform.spent_challenges where tenant_id = $1 and spent_at < $2', [tenant.id, tooOld])
  const spent = await sql(
    `insert into platform.spent_challenges (tenant_id, hash, spent_at) values ($1, $2, $3)
     on conflict do nothing returning null`,
    [tenant.id, hashOfToken(challenge), now.toString()],
  )
  return spent.length > 0
}
