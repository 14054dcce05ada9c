import { Convenio as ConvenioOnTheWire } from '@vigencia/contracts/convenios/convenio.ts'
import type { MasterNoun } from '../master-data/master-noun.ts'
import { Convenio, CurrentConvenio } from './convenio.ts'
import { mayChangePaymentType, mustBeUnique, mustFitPaymentType } from './convenio-rules.ts'

/** Convenios among the master data. */
export const convenioNoun: MasterNoun<Convenio, 'convenio_id'> = {
  word: 'Convenio',
  idName: 'convenio_id',
  entity: Convenio,
  current: CurrentConvenio,
  onTheWire: ConvenioOnTheWire,
  table: 'convenios',
  stream: 'convenio',
  notFound: 'convenio_not_found',
  mustBeFree: mustBeUnique,
  mustFit: mustFitPaymentType,
  mayBecome: mayChangePaymentType,
}
