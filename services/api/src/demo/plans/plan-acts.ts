import type { CatalogueCards, Catalogue } from '../../insurance-plans/entries/catalogue.ts'
import * as of from '../../insurance-plans/catalogues.ts'
import { importEntries } from '../../insurance-plans/imports/import-entries.ts'
import { removeEntry } from '../../insurance-plans/entries/remove-entry.ts'
import { updateEntry } from '../../insurance-plans/entries/update-entry.ts'
import { operation, type Act } from '../acts/act.ts'
import {
  BENEFITS,
  CONTACT_TYPES,
  CONTACTS,
  COST_CENTRES,
  CURRENCIES,
  LEDGER_ACCOUNTS,
  PAYMENT_CATEGORIES,
  PLANS,
  PRICE_TYPES,
  PRODUCTS,
  SEGUS_CLASSIFICATIONS,
  SUSALUD_CLASSIFICATIONS,
  SUSALUD_DENTAL_CLASSIFICATIONS,
} from './invented-catalogues.ts'
import { LINES, linesFile, pricesFile } from './invented-lines.ts'
import { tariffFile } from './invented-tariff.ts'

const SINCE = '2024-12-02'

/** The insurance plans of the clinic's branch in Lima: files that were imported once, and later changes. */
export function planActs(): Act[] {
  return [
    imported(of.benefits, BENEFITS),
    imported(of.currencies, CURRENCIES),
    imported(of.products, PRODUCTS),
    imported(of.contactTypes, CONTACT_TYPES),
    imported(of.contacts, CONTACTS),
    imported(of.paymentCategories, PAYMENT_CATEGORIES),
    imported(of.segusClassifications, SEGUS_CLASSIFICATIONS),
    imported(of.susaludClassifications, SUSALUD_CLASSIFICATIONS),
    imported(of.susaludDentalClassifications, SUSALUD_DENTAL_CLASSIFICATIONS),
    imported(of.priceTypes, PRICE_TYPES),
    imported(of.costCentres, COST_CENTRES),
    imported(of.ledgerAccounts, LEDGER_ACCOUNTS),
    imported(of.tariffItems, tariffFile()),
    imported(of.categoryPrices, pricesFile()),
    imported(of.plans, PLANS),
    imported(of.planLines, linesFile()),
    operation('plan PG-04 ended', '2025-09-15', of.plans.cards.remove, removeEntry(of.plans), {
      plan_id: nthOf(PLANS, 'PG-04'),
    }),
    operation('line of QC-01 ended', '2025-11-03', of.planLines.cards.remove, removeEntry(of.planLines), {
      plan_line_id: LINES.findIndex(({ plan, benefit }) => plan === 'QC-01' && benefit === 'MAT') + 1,
    }),
    factorsOf2026(),
  ]
}

/** The factors of category A rise with the new year. Earlier days keep theirs. */
function factorsOf2026(): Act {
  const { paymentCategories } = of
  return operation('factors of 2026', '2025-12-15', paymentCategories.cards.update, updateEntry(paymentCategories), {
    payment_category_id: nthOf(PAYMENT_CATEGORIES, 'A'),
    code: 'A',
    description: 'Corporativa',
    notes: 'Factores por convenio marco',
    validity_start: '2025-01-01',
    validity_end: null,
    service_factor: 13.4,
    procedure_factor: 10.5,
    pharmacy_discount_percent: 10,
    is_active: true,
    valid_from: '2026-01-01',
  })
}

function imported<Cards extends CatalogueCards>(catalogue: Catalogue<Cards>, file: string): Act {
  const card = catalogue.cards.importFile as Cards['importFile']
  return operation(`imported ${catalogue.many}`, SINCE, card, importEntries(catalogue), { file } as never)
}

/** The id of an entry: its place in the file. */
function nthOf(file: string, code: string): number {
  return file.split('\n').findIndex((row) => row.startsWith(`${code};`))
}
