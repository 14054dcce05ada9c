import { instantFromPostgres } from '@vigencia/database/columns/instant-column.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { Instant } from '@vigencia/domain/calendar/instant.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'

const FRESH_MINUTES = 5

/**
 * What is personal is shown to a person who has just signed in, and then on in the same session: a browser that somebody left
 * open shows it to nobody who comes by. Keys are not asked.
 * @param hasSeen whether they have seen such things since then
 * @param why what it is, for the sentence of the refusal
 * @throws Refusal `fresh_sign_in_required`
 */
export async function mustHaveJustSignedIn(
  { sql, tenant, principal, now }: UnitOfWork,
  hasSeen: (userId: string, since: Instant) => Promise<boolean>,
  why = 'This shows somebody whole',
): Promise<void> {
  const { sessionId, userId } = principal
  if (sessionId === undefined || userId === null) return
  const [row] = await sql<{ created_at: string; shown_at: string | null }>(
    `select created_at::text as created_at,
            (case when way = 'oidc' then authenticated_at else created_at end)::text as shown_at
       from platform.sessions where tenant_id = $1 and id = $2`,
    [tenant.id, sessionId],
  )
  const since = row === undefined ? null : instantFromPostgres(row.created_at)
  // who comes back from an issuer may have shown there hours ago who they are
  const shown = row === undefined || row.shown_at === null ? null : instantFromPostgres(row.shown_at)
  const isFresh = shown !== null && now.epochMilliseconds - shown.epochMilliseconds < FRESH_MINUTES * 60_000
  if (isFresh || (since !== null && (await hasSeen(userId, since)))) return
  throw new Refusal('fresh_sign_in_required', `${why}: sign in again first, within 5 minutes.`)
}
