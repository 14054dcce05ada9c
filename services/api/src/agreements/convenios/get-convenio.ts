import type { get } from '@vigencia/contracts/convenios'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from './find-convenio.ts'

export const getConvenio: UseCase<typeof get> = (work, { convenio_id }) => findConvenio(work, convenio_id)
