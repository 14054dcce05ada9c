import type { get } from '@vigencia/contracts/keys'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findKey } from './find-key.ts'

export const getKey: UseCase<typeof get> = (work, { key_id }) => findKey(work, key_id)
