import type { get } from '@vigencia/contracts/contract-periods'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPeriod } from './period/find-period.ts'
import { currentAnswer } from './period/period-answer.ts'

export const getPeriod: UseCase<typeof get> = async (work, path) =>
  currentAnswer(await findPeriod(work, path), work.today)
