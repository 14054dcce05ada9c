import type { z } from 'zod'
import type { ComplementQuestion } from '@vigencia/contracts/billing-batches/complement.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { batchesOfDays } from './counted-lines.ts'
import { repricedLines } from './repriced-line.ts'
import { billedDays, repricingOf } from './reprice.ts'

export type ComplementRequest = z.output<typeof ComplementQuestion>

/** What may be charged of one batch. */
export interface ChargesOfBatch {
  readonly batchId: string
  readonly lot: string
  readonly fileDigest: string
  /** In centavos, by the place of the line; lines of which nothing is charged are left out. */
  readonly cents: ReadonlyMap<number, number>
}

/** What may be charged at one moment. */
export interface Charges {
  readonly revision: number
  /** YYYY-MM-DD and HH:MM:SS, by the clinic's clock. */
  readonly writtenOn: string
  readonly writtenAt: string
  /** One for each file, in their order. */
  readonly ofFiles: readonly ChargesOfBatch[]
  /** Those of which no file is there. */
  readonly others: readonly ChargesOfBatch[]
}

/**
 * The charges of all batches of the days, those of the files first.
 * @param digests SHA-256 of each file
 * @throws Refusal `batch_file_unknown` or `batch_of_other_payer` where a file is none of the payer, and those of the question
 */
export async function chargesOf(
  work: UnitOfWork,
  acts: ActService,
  request: ComplementRequest,
  digests: readonly string[],
): Promise<Charges> {
  const repricing = await repricingOf(work, acts, request)
  const batches = await batchesOfFiles(work, request.convenio_id, digests)
  const billed = billedDays(request)
  const charges = new Map<string, ChargesOfBatch>()
  for (const batch of await batchesOfDays(work, billed)) {
    const { id: batchId, lot, fileDigest } = batch
    const charged = (await repricedLines(work, batch, billed.days, repricing)).filter(
      ({ complementCents }) => complementCents > 0,
    )
    const cents = new Map(charged.map(({ lineNo, complementCents }) => [lineNo, complementCents]))
    charges.set(fileDigest, { batchId, lot, fileDigest, cents })
  }
  const at = work.now.toZonedDateTimeISO(work.tenant.timeZone)
  return {
    revision: repricing.after.revision,
    writtenOn: at.toPlainDate().toString(),
    writtenAt: at.toPlainTime().toString({ smallestUnit: 'second' }),
    ofFiles: batches.map((batch) => charges.get(batch.fileDigest) ?? { ...batch, cents: new Map() }),
    others: [...charges.values()].filter(({ fileDigest, cents }) => cents.size > 0 && !digests.includes(fileDigest)),
  }
}

interface FoundBatch {
  readonly id: string
  readonly convenio_id: string
  readonly lot: string
  readonly digest: string
}

async function batchesOfFiles(work: UnitOfWork, convenioId: string, digests: readonly string[]) {
  const found = await work.sql<FoundBatch>(
    `select id, convenio_id, lot, encode(file_digest, 'hex') as digest from billing.batches
      where tenant_id = $1 and removed_at is null and file_digest in (select decode(d, 'hex') from unnest($2::text[]) d)`,
    [work.tenant.id, digests],
  )
  const byDigest = new Map(found.map((batch) => [batch.digest, batch]))
  return digests.map((digest, place) => {
    const batch = byDigest.get(digest)
    const which = `File ${place + 1}`
    if (batch === undefined)
      throw new Refusal('batch_file_unknown', `${which} is no batch that stands: its SHA-256 is ${digest}.`)
    if (batch.convenio_id !== convenioId)
      throw new Refusal('batch_of_other_payer', `${which} is batch ${batch.id} of another payer: ${batch.convenio_id}.`)
    if (digests.indexOf(digest) < place)
      throw new Refusal('invalid_input', `${which} is the same as file ${digests.indexOf(digest) + 1}.`, [
        { path: ['file'], message: 'is there twice' },
      ])
    return { batchId: batch.id, lot: batch.lot, fileDigest: digest }
  })
}
