import type { verify } from '@vigencia/contracts/change-log'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { verifyLog, type LogNouns } from '../../platform/change-log/verify-log.ts'
import { convenioNotFound } from './find-convenio.ts'

/** The change log of a convenio holds rows of other nouns too. The service knows their kinds. */
export function verifyChanges(nouns: LogNouns): UseCase<typeof verify> {
  return async (work, { convenio_id, rows }) => {
    const verified = await verifyLog(work, nouns, { kind: 'convenio', chain_id: convenio_id }, rows)
    if (verified === null) throw convenioNotFound(convenio_id)
    return verified
  }
}
