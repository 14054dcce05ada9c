import type { KeyObject } from 'node:crypto'
import type { importFile } from '@vigencia/contracts/billing-batches'
import type { Change } from '@vigencia/database/change-log/change.ts'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { ActService } from '../../agreements/acts/act-service.ts'
import { openAccount } from '../account-stream.ts'
import { judgeLateLines } from './judge-lines.ts'
import { newestRevision } from './newest-revision.ts'
import { readBatchFile, type BatchOfFile } from './read-batch-file.ts'
import { digestBatch, digestVerdicts } from './record-batch.ts'
import { shownBatch, type StoredBatch } from './stored-batch.ts'

/** What reading accounts needs beside its work. */
export interface AccountParts {
  readonly acts: ActService
  /** Null: digests of cards are comparable within one batch alone. */
  readonly cardKey: KeyObject | null
}

/** Reads a batch and judges its lines, in one transaction: it is whole or not there. */
export function importBatch({ acts, cardKey }: AccountParts): UseCase<typeof importFile> {
  return async (work, { convenio_id: convenioId, file }) => {
    let change: Change | null = null
    const read = await readBatchFile(work, { bytes: file.bytes, convenioId, cardKey, acts }, async (payer) => {
      const opened = await openAccount(work, payer)
      change = opened
      await work.sql('savepoint before_the_file')
      return { revision: await newestRevision(work, payer), knownFrom: opened.revision }
    })
    const opened = change as Change | null
    if (opened === null) throw new Error('a file that was read has a payer')
    const isNew = await insertBatch(work, read)
    if (!isNew) return again(work, await batchOfFile(work, read.digest), read, opened)
    if (read.lateCount > 0) await judgeLateLines(work, read.judging)
    await opened.record({
      change_type: 'create',
      change_description: `Batch ${read.header.lot} was read`,
      affected_table: 'batches',
      affected_record_count: read.lineCount,
      new_values: {
        ...batchValues(work, read),
        removed_at: null,
        rows: [await digestBatch(work, read.batchId), ...(await digestVerdicts(work, read.batchId, opened))],
      },
    })
    return { ...(await shownBatch(work, read.batchId)), outcome: 'created' }
  }
}

/** The same file again: it changes nothing, or brings a removed batch back. What was written of it goes. */
async function again(work: UnitOfWork, before: StoredFile, read: BatchOfFile, change: Change) {
  await work.sql('rollback to savepoint before_the_file')
  if (before.convenio_id !== read.convenioId)
    throw new Refusal('batch_of_other_payer', `The file is batch ${before.id} of another payer: ${before.convenio_id}.`)
  if (before.removed_at === null) return { ...(await shownBatch(work, before.id)), outcome: 'already_there' as const }
  await work.sql(
    'update billing.batches set removed_at = null, updated_at = $3::timestamptz where tenant_id = $1 and id = $2',
    [work.tenant.id, before.id, work.now.toString()],
  )
  await change.record({
    change_type: 'restore',
    change_description: `Batch ${before.lot} was brought back by its file`,
    affected_table: 'batches',
    previous_values: { id: before.id, removed_at: before.removed_at },
    new_values: { id: before.id, removed_at: null },
  })
  return { ...(await shownBatch(work, before.id)), outcome: 'restored' as const }
}

type StoredFile = Pick<StoredBatch, 'id' | 'convenio_id' | 'lot' | 'removed_at'>

async function batchOfFile(work: UnitOfWork, digest: Buffer): Promise<StoredFile> {
  const [found] = await work.sql<StoredFile>(
    'select id, convenio_id, lot, removed_at from billing.batches where tenant_id = $1 and file_digest = $2',
    [work.tenant.id, digest],
  )
  return found as StoredFile
}

function batchValues(work: UnitOfWork, read: BatchOfFile) {
  const { batchId, header, registeredOn, judging } = read
  return {
    id: batchId,
    convenio_id: read.convenioId,
    lot: header.lot,
    version: header.version,
    provider_code: header.providerCode,
    registered_on: registeredOn?.toString() ?? null,
    file_digest: read.digest.toString('hex'),
    guide_count: read.guideCount,
    line_count: read.lineCount,
    billed_cents: read.billedCents,
    hash_match: read.hashMatch,
    judged_revision: judging.revision,
    created_at: work.now.toString(),
  }
}

/** False: the file is there already. One that is being read for another payer is waited for. */
async function insertBatch(work: UnitOfWork, read: BatchOfFile): Promise<boolean> {
  const { created_at, ...values } = batchValues(work, read)
  const made = await work.sql(
    `insert into billing.batches (tenant_id, id, convenio_id, lot, version, provider_code, registered_on, file_digest,
            guide_count, line_count, billed_cents, hash_match, judged_revision, findings, created_at, updated_at)
     values ($1, $2, $3, $4, $5, $6, $7::date, decode($8, 'hex'), $9, $10, $11, $12, $13, $14::jsonb, $15::timestamptz, $15::timestamptz)
     on conflict (tenant_id, file_digest) do nothing returning id`,
    [work.tenant.id, ...Object.values(values), JSON.stringify(read.findings), created_at],
  )
  return made.length > 0
}
