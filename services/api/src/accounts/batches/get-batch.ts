import type { get } from '@vigencia/contracts/billing-batches'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { shownBatch } from './stored-batch.ts'

export const getBatch: UseCase<typeof get> = (work, { batch_id }) => shownBatch(work, batch_id)
