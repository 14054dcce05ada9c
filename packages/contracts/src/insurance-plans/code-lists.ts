import { label, text, trimmed } from '../values/text.ts'
import { catalogueCards, filter } from './catalogue-cards.ts'
import type { RefusalCode } from '@vigencia/domain/refusals.ts'

const fields = {
  code: label(50).describe('The code of the entry'),
  description: trimmed(500).describe('What the code means'),
}

/** A list of codes from which forms fill their boxes. Entries elsewhere name one of it by its id. */
function codeList<Key extends string>(list: {
  readonly one: string
  readonly many: string
  readonly schema: string
  readonly path: `/v1/${string}`
  readonly idName: Key
  readonly refusals: { readonly notFound: RefusalCode; readonly taken: RefusalCode }
}) {
  return catalogueCards({
    ...list,
    keys: {},
    fields,
    newFields: { ...fields, description: fields.description.default('') },
    shown: {},
    filters: { code: filter(text(50)) },
    searched: 'the code or the description',
    refusals: { ...list.refusals, creation: [], change: [] },
    description:
      'The code, trimmed and in any case, is that of one entry. An id that no entry has is taken elsewhere all the same.',
  })
}

/** @source Gestión Clínica, CON_TIPO_CONTACTO. */
export const contactTypes = codeList({
  one: 'a contact type',
  many: 'contact types',
  schema: 'ContactType',
  path: '/v1/insurance-plans/contact-types',
  idName: 'contact_type_id',
  refusals: { notFound: 'contact_type_not_found', taken: 'contact_type_taken' },
})

/** @source Gestión Clínica, CVN_CLASIFICACION_SEGUS. */
export const segusClassifications = codeList({
  one: 'a SEGUS classification',
  many: 'SEGUS classifications',
  schema: 'SegusClassification',
  path: '/v1/insurance-plans/segus-classifications',
  idName: 'segus_classification_id',
  refusals: { notFound: 'segus_classification_not_found', taken: 'segus_classification_taken' },
})

/** @source Gestión Clínica, CVN_CLASIFICACION_SUSALUD. */
export const susaludClassifications = codeList({
  one: 'a SUSALUD classification',
  many: 'SUSALUD classifications',
  schema: 'SusaludClassification',
  path: '/v1/insurance-plans/susalud-classifications',
  idName: 'susalud_classification_id',
  refusals: { notFound: 'susalud_classification_not_found', taken: 'susalud_classification_taken' },
})

/** @source Gestión Clínica, CVN_CLASIFICACION_SUSALUD_OD. */
export const susaludDentalClassifications = codeList({
  one: 'a SUSALUD dental classification',
  many: 'SUSALUD dental classifications',
  schema: 'SusaludDentalClassification',
  path: '/v1/insurance-plans/susalud-dental-classifications',
  idName: 'susalud_dental_classification_id',
  refusals: { notFound: 'susalud_dental_classification_not_found', taken: 'susalud_dental_classification_taken' },
})

/** @source Gestión Clínica, CVN_TIPO_PRECIO. */
export const priceTypes = codeList({
  one: 'a price type',
  many: 'price types',
  schema: 'PriceType',
  path: '/v1/insurance-plans/price-types',
  idName: 'price_type_id',
  refusals: { notFound: 'price_type_not_found', taken: 'price_type_taken' },
})

/** @source Gestión Clínica, CON_CENTRO_COSTO. */
export const costCentres = codeList({
  one: 'a cost centre',
  many: 'cost centres',
  schema: 'CostCentre',
  path: '/v1/insurance-plans/cost-centres',
  idName: 'cost_centre_id',
  refusals: { notFound: 'cost_centre_not_found', taken: 'cost_centre_taken' },
})

/** @source Gestión Clínica, CON_CUENTA_CONTABLE. */
export const ledgerAccounts = codeList({
  one: 'a ledger account',
  many: 'ledger accounts',
  schema: 'LedgerAccount',
  path: '/v1/insurance-plans/ledger-accounts',
  idName: 'ledger_account_id',
  refusals: { notFound: 'ledger_account_not_found', taken: 'ledger_account_taken' },
})
