import { z } from 'zod'
import { issueParams } from '../values/issue-kind.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import { EntryId } from './catalogue-entry.ts'

const keys = {
  tariff_item_id: EntryId.describe('The tariff item in which it takes part'),
  reference_item_id: EntryId.describe('The other tariff item that takes part, once for an item'),
}

interface Keys {
  readonly tariff_item_id?: number
  readonly reference_item_id?: number
}

/** A change names neither of the two. */
const ofTwoItems = [
  ({ tariff_item_id, reference_item_id }: Keys) => tariff_item_id === undefined || tariff_item_id !== reference_item_id,
  { path: ['reference_item_id'], message: 'must be another tariff item', ...issueParams('same_item') },
] as const satisfies [unknown, { path: string[]; message: string }]

/** @source Gestión Clínica, CVN_TARIFARIO_SEGUS_PARTICIPANTE. */
export const tariffParticipants = catalogueCards({
  one: 'a participant of a tariff item',
  many: 'participants of tariff items',
  schema: 'TariffParticipant',
  path: '/v1/insurance-plans/tariff-participants',
  idName: 'tariff_participant_id',
  keys,
  fields: {},
  newFields: {},
  shown: {
    tariff_item_code: z.string().describe('The code of the tariff item'),
    tariff_item_description: z.string().describe('What the tariff item is, in Spanish'),
    reference_item_code: z.string().describe('The code of the other item'),
    reference_item_description: z.string().describe('What the other item is, in Spanish'),
  },
  filters: { tariff_item_id: filter(EntryId), reference_item_id: filter(EntryId) },
  searched: 'the code or the description of the other item',
  fits: ofTwoItems,
  refusals: {
    notFound: 'tariff_participant_not_found',
    taken: 'tariff_participant_taken',
    creation: ['reference_not_found'],
    change: [],
  },
  description: 'Who takes part in a tariff item, as another item of the tariff. It prices nothing.',
})
