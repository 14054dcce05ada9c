import type { list } from '@vigencia/contracts/particular-prices'
import type { UseCase } from '@vigencia/server/operations/bind.ts'
import { findConvenio } from '../convenios/find-convenio.ts'
import { pageOfPrices } from './shown-prices.ts'

export const listParticularPrices: UseCase<typeof list> = async (work, { convenio_id, ...wanted }) => {
  await findConvenio(work, convenio_id)
  return pageOfPrices(work, convenio_id, wanted)
}
