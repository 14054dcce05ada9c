import type { get as card } from '@vigencia/contracts/case-desk'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { deskOf, NO_DESK } from './case-desk.ts'

export const getDesk: UseCase<typeof card> = async (work) => (await deskOf(work)) ?? NO_DESK
