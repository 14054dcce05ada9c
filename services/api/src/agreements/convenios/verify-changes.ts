import type { verify } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import type { RowKinds } from '../../platform/change-log/digested-rows.ts'
import { verifyLog } from '../../platform/change-log/verify-log.ts'
import { convenioNotFound } from './find-convenio.ts'

/** The change log of a convenio holds rows of other nouns too. The service knows their kinds. */
export function verifyChanges(kinds: RowKinds): UseCase<typeof verify> {
  return async (work, { convenio_id }) => {
    const verified = await verifyLog(work, kinds, 'convenio', convenio_id)
    if (verified === null) throw convenioNotFound(convenio_id)
    return verified
  }
}
