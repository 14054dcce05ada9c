import type { get } from '@vigencia/contracts/billing-appeals'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findAppeal } from './find-appeal.ts'

export const getAppeal: UseCase<typeof get> = (work, { appeal_id }) => findAppeal(work, appeal_id)
