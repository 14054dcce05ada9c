import type { get } from '@vigencia/contracts/convenio-plans'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findPlan } from './find-plan.ts'

export const getPlan: UseCase<typeof get> = (work, path) => findPlan(work, path)
