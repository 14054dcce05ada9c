import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { digestRows, type BulkRows, type DigestedRows } from '../../platform/change-log/digested-rows.ts'

interface KnownFrom {
  readonly convenio_id: string
  /** The revision that made them. */
  readonly known_from: number
}

interface KnownUntil {
  readonly convenio_id: string
  /** The revision that closed them. */
  readonly known_until: number
}

/** The versions of self-pay prices that one change made, as the change log digests them. */
export const PARTICULAR_VERSION_ROWS: DigestedRows<KnownFrom> = {
  table: 'particular_price_versions',
  digest: 'contracts.particular_versions_digest($1, $2, $3)',
  parametersOf: ({ convenio_id, known_from }) => [convenio_id, known_from],
  inWords: ({ known_from }) => `the self-pay prices known from revision ${known_from} on`,
}

/** The versions that one change closed. */
export const CLOSED_PARTICULAR_ROWS: DigestedRows<KnownUntil> = {
  table: 'closed_particular_price_versions',
  digest: 'contracts.particular_versions_closed_digest($1, $2, $3)',
  parametersOf: ({ convenio_id, known_until }) => [convenio_id, known_until],
  inWords: ({ known_until }) => `the self-pay prices known until revision ${known_until}`,
}

/** What a change closed and opened, counted and digested for the change log. */
export async function digestVersions(
  work: UnitOfWork,
  convenio_id: string,
  { revision }: Pick<Change, 'revision'>,
): Promise<BulkRows[]> {
  const opened = await digestRows(work, PARTICULAR_VERSION_ROWS, { convenio_id, known_from: revision })
  const closed = await digestRows(work, CLOSED_PARTICULAR_ROWS, { convenio_id, known_until: revision })
  return [opened, closed]
}
