import * as actRules from '@vigencia/contracts/act-rules'
import * as acts from '@vigencia/contracts/acts'
import * as appointmentTypes from '@vigencia/contracts/appointment-types'
import * as contracts from '@vigencia/contracts/contract-periods'
import * as eligibility from '@vigencia/contracts/eligibility'
import * as importMappings from '@vigencia/contracts/import-mappings'
import * as lifecycle from '@vigencia/contracts/lifecycle'
import * as overrides from '@vigencia/contracts/overrides'
import * as particularPrices from '@vigencia/contracts/particular-prices'
import * as priceTableErrata from '@vigencia/contracts/price-table-errata'
import * as priceTables from '@vigencia/contracts/price-tables'
import * as pricing from '@vigencia/contracts/pricing'
import * as snapshots from '@vigencia/contracts/snapshots'
import * as providers from '@vigencia/contracts/providers'
import * as typeRules from '@vigencia/contracts/type-rules'
import * as webhooks from '@vigencia/contracts/webhooks'
import { bind } from '@vigencia/server/operations/bind.ts'
import { bindStreaming } from '@vigencia/server/operations/bind-streaming.ts'
import { router, serve } from '@vigencia/server/trpc/serve.ts'
import type { MessageSchemas } from '@vigencia/tiss/schema/message-schemas.ts'
import { accountOperations } from './account-operations.ts'
import { billedVolume } from './accounts/reprice/billed-volume.ts'
import type { AccountParts } from './accounts/batches/import-batch.ts'
import { listAppointmentTypes } from './agreements/providers/appointment-types/list-appointment-types.ts'
import { actInputs } from './agreements/acts/act-inputs.ts'
import type { ActService } from './agreements/acts/act-service.ts'
import { quoteAct } from './agreements/acts/quote-act.ts'
import { quoteActs } from './agreements/acts/quote-acts.ts'
import { applyActPreset, updateActRules } from './agreements/contract-periods/act-rules/change-act-rules.ts'
import { getActRules } from './agreements/contract-periods/act-rules/get-act-rules.ts'
import { listActPresets } from './agreements/contract-periods/act-rules/list-act-presets.ts'
import { activatePeriod } from './agreements/contract-periods/activate-period.ts'
import { correctPeriod } from './agreements/contract-periods/corrections/correct-period.ts'
import { previewCorrection } from './agreements/contract-periods/corrections/preview-correction.ts'
import { createPeriod } from './agreements/contract-periods/create-period.ts'
import { getPeriod } from './agreements/contract-periods/get-period.ts'
import { listPeriods } from './agreements/contract-periods/list-periods.ts'
import { periodAtDate } from './agreements/contract-periods/period-at-date.ts'
import { reinstatePeriod } from './agreements/contract-periods/reinstate-period.ts'
import { removePeriod } from './agreements/contract-periods/remove-period.ts'
import { renewPeriod } from './agreements/contract-periods/renewals/renew-period.ts'
import { revokePeriod } from './agreements/contract-periods/revoke-period.ts'
import { terminatePeriod } from './agreements/contract-periods/terminate-period.ts'
import { updatePeriod } from './agreements/contract-periods/update-period.ts'
import { convenioOperations } from './convenio-operations.ts'
import { providerNoun } from './agreements/providers/provider-noun.ts'
import { appointmentTypeNoun } from './agreements/providers/appointment-types/appointment-type-noun.ts'
import { createRecord } from './agreements/master-data/create-record.ts'
import { deactivateRecord, restoreRecord } from './agreements/master-data/deactivate-and-restore.ts'
import { getRecord } from './agreements/master-data/find-record.ts'
import { updateRecord } from './agreements/master-data/update-record.ts'
import { listFindings } from './agreements/contract-periods/findings/list-findings.ts'
import { logOperations } from './log-operations.ts'
import { peopleOperations } from './people-operations.ts'
import { planOperations } from './plan-operations.ts'
import { validateEligibility } from './agreements/providers/eligibility/validate-eligibility.ts'
import { getImportMapping } from './agreements/import-mappings/get-import-mapping.ts'
import { putImportMapping } from './agreements/import-mappings/put-import-mapping.ts'
import { removeImportMapping } from './agreements/import-mappings/remove-import-mapping.ts'
import { listNotifications } from './agreements/lifecycle/list-notifications.ts'
import { markNotificationRead } from './agreements/lifecycle/mark-notification-read.ts'
import { processLifecycle } from './agreements/lifecycle/process-lifecycle.ts'
import { bulkCreateOverrides } from './agreements/contract-periods/overrides/bulk-create-overrides.ts'
import { createOverride } from './agreements/contract-periods/overrides/create-override.ts'
import { getOverride } from './agreements/contract-periods/overrides/get-override.ts'
import { importOverrides } from './agreements/contract-periods/overrides/import-overrides.ts'
import { listOverrides } from './agreements/contract-periods/overrides/list-overrides.ts'
import { removeOverride } from './agreements/contract-periods/overrides/remove-override.ts'
import { updateOverride } from './agreements/contract-periods/overrides/update-override.ts'
import { bulkCreateParticularPrices } from './agreements/particular-prices/bulk-create-particular-prices.ts'
import { createParticularPrice } from './agreements/particular-prices/create-particular-price.ts'
import { getParticularPrice } from './agreements/particular-prices/get-particular-price.ts'
import { importParticularPrices } from './agreements/particular-prices/import-particular-prices.ts'
import { listParticularPrices } from './agreements/particular-prices/list-particular-prices.ts'
import { removeParticularPrice } from './agreements/particular-prices/remove-particular-price.ts'
import { updateParticularPrice } from './agreements/particular-prices/update-particular-price.ts'
import { createErrata } from './agreements/price-tables/errata/create-errata.ts'
import { importErrata } from './agreements/price-tables/errata/import-errata.ts'
import { createPriceTable } from './agreements/price-tables/create-price-table.ts'
import { getPriceTable } from './agreements/price-tables/get-price-table.ts'
import { getRow } from './agreements/price-tables/get-row.ts'
import { importPriceTable } from './agreements/price-tables/import-price-table.ts'
import { listPriceTables } from './agreements/price-tables/list-price-tables.ts'
import { listRows } from './agreements/price-tables/list-rows.ts'
import { publishPriceTable } from './agreements/price-tables/publish-price-table.ts'
import { searchProcedures } from './agreements/effective-prices/search-procedures.ts'
import { writePrices } from './agreements/effective-prices/write-prices.ts'
import { quoteInputs } from './agreements/pricing/quote-inputs.ts'
import type { QuoteService } from './agreements/pricing/quote-service.ts'
import { quoteList } from './agreements/pricing/quote-list.ts'
import { quoteOnDate } from './agreements/pricing/quote-on-date.ts'
import { previewRenewal } from './agreements/contract-periods/renewals/preview-renewal.ts'
import { previewReajuste } from './agreements/contract-periods/reajuste/preview-reajuste.ts'
import { reajustePeriod } from './agreements/contract-periods/reajuste/reajuste-period.ts'
import { writeSnapshot } from './agreements/snapshots/write-snapshot.ts'
import { linkConvenio } from './agreements/providers/link-convenio.ts'
import { listProviderConvenios } from './agreements/providers/list-provider-convenios.ts'
import { listProviders } from './agreements/providers/list-providers.ts'
import { unlinkConvenio } from './agreements/providers/unlink-convenio.ts'
import { createWebhook } from './platform/webhooks/create-webhook.ts'
import { listWebhooks } from './platform/webhooks/list-webhooks.ts'
import { getWebhook } from './platform/webhooks/get-webhook.ts'
import { updateWebhook } from './platform/webhooks/update-webhook.ts'
import { removeWebhook } from './platform/webhooks/remove-webhook.ts'
import { resealIssuer } from './platform/issuers/reseal-issuer.ts'
import { resealWebhooks } from './platform/webhooks/reseal-webhooks.ts'
import { rotateWebhook } from './platform/webhooks/rotate-webhook.ts'
import { testWebhook } from './platform/webhooks/test-webhook.ts'
import { listDeliveries } from './platform/webhooks/list-deliveries.ts'
import { replayWebhook } from './platform/webhooks/replay-webhook.ts'
import type { DemoLink } from './platform/sessions/sign-in-to-demo.ts'
import type { WebhookParts } from './platform/webhooks/webhook-parts.ts'
import { listTimelines } from './agreements/contract-periods/timeline/list-timelines.ts'
import type { IssuerParts } from './platform/issuers/issuer-parts.ts'
import { tenantOperations } from './tenant-operations.ts'
import { showTimeline } from './agreements/contract-periods/timeline/show-timeline.ts'
import { createTypeRule } from './agreements/contract-periods/type-rules/create-type-rule.ts'
import { getTypeRule } from './agreements/contract-periods/type-rules/get-type-rule.ts'
import { listTypeRules } from './agreements/contract-periods/type-rules/list-type-rules.ts'
import { removeTypeRule } from './agreements/contract-periods/type-rules/remove-type-rule.ts'
import { updateTypeRule } from './agreements/contract-periods/type-rules/update-type-rule.ts'

/** What operations of the api need beside the work that they are given. */
export interface RouterParts {
  readonly quotes: QuoteService
  readonly acts: ActService
  readonly cardKey: AccountParts['cardKey']
  readonly schemas: MessageSchemas
  readonly webhooks: WebhookParts
  readonly issuers: IssuerParts
  /** Null: this is no demo. */
  readonly demo: DemoLink | null
}

/** Every operation of the api, one line each. Both adapters and the documentation are made from this. */
export function apiRouter({
  quotes,
  acts: actPrices,
  cardKey,
  schemas,
  webhooks: webhookParts,
  demo,
  issuers,
}: RouterParts) {
  const inputs = quoteInputs()
  const inputsOfActs = actInputs()
  return router({
    ...convenioOperations,
    contracts: {
      create: serve(contracts.create).mutation(bind(contracts.create, createPeriod)),
      list: serve(contracts.list).query(bind(contracts.list, listPeriods)),
      atDate: serve(contracts.atDate).query(bind(contracts.atDate, periodAtDate)),
      timeline: serve(contracts.timeline).query(bind(contracts.timeline, showTimeline)),
      timelines: serve(contracts.timelines).query(bind(contracts.timelines, listTimelines)),
      findings: serve(contracts.findings).query(bind(contracts.findings, listFindings)),
      get: serve(contracts.get).query(bind(contracts.get, getPeriod)),
      update: serve(contracts.update).mutation(bind(contracts.update, updatePeriod)),
      remove: serve(contracts.remove).mutation(bind(contracts.remove, removePeriod)),
      activate: serve(contracts.activate).mutation(bind(contracts.activate, activatePeriod)),
      terminate: serve(contracts.terminate).mutation(bind(contracts.terminate, terminatePeriod)),
      reinstate: serve(contracts.reinstate).mutation(bind(contracts.reinstate, reinstatePeriod)),
      revoke: serve(contracts.revoke).mutation(bind(contracts.revoke, revokePeriod)),
      renew: serve(contracts.renew).mutation(bind(contracts.renew, renewPeriod)),
      previewRenewal: serve(contracts.previewRenewal).query(bind(contracts.previewRenewal, previewRenewal)),
      reajuste: serve(contracts.reajuste).mutation(bind(contracts.reajuste, reajustePeriod)),
      correct: serve(contracts.correct).mutation(bind(contracts.correct, correctPeriod)),
      previewCorrection: serve(contracts.previewCorrection).query(bind(contracts.previewCorrection, previewCorrection)),
      previewReajuste: serve(contracts.previewReajuste).query(
        bind(contracts.previewReajuste, previewReajuste(billedVolume)),
      ),
    },
    overrides: {
      create: serve(overrides.create).mutation(bind(overrides.create, createOverride)),
      bulk: serve(overrides.bulk).mutation(bind(overrides.bulk, bulkCreateOverrides)),
      importFile: serve(overrides.importFile).mutation(bind(overrides.importFile, importOverrides)),
      list: serve(overrides.list).query(bind(overrides.list, listOverrides)),
      get: serve(overrides.get).query(bind(overrides.get, getOverride)),
      update: serve(overrides.update).mutation(bind(overrides.update, updateOverride)),
      remove: serve(overrides.remove).mutation(bind(overrides.remove, removeOverride)),
    },
    typeRules: {
      create: serve(typeRules.create).mutation(bind(typeRules.create, createTypeRule)),
      list: serve(typeRules.list).query(bind(typeRules.list, listTypeRules)),
      get: serve(typeRules.get).query(bind(typeRules.get, getTypeRule)),
      update: serve(typeRules.update).mutation(bind(typeRules.update, updateTypeRule)),
      remove: serve(typeRules.remove).mutation(bind(typeRules.remove, removeTypeRule)),
    },
    actRules: {
      get: serve(actRules.get).query(bind(actRules.get, getActRules)),
      update: serve(actRules.update).mutation(bind(actRules.update, updateActRules)),
      presets: serve(actRules.presets).query(bind(actRules.presets, listActPresets)),
      preset: serve(actRules.preset).mutation(bind(actRules.preset, applyActPreset)),
    },
    priceTables: {
      create: serve(priceTables.create).mutation(bind(priceTables.create, createPriceTable)),
      list: serve(priceTables.list).query(bind(priceTables.list, listPriceTables)),
      get: serve(priceTables.get).query(bind(priceTables.get, getPriceTable)),
      rows: serve(priceTables.rows).query(bind(priceTables.rows, listRows)),
      row: serve(priceTables.row).query(bind(priceTables.row, getRow)),
      importRows: serve(priceTables.importRows).mutation(bind(priceTables.importRows, importPriceTable)),
      publish: serve(priceTables.publish).mutation(bind(priceTables.publish, publishPriceTable)),
    },
    priceTableErrata: {
      create: serve(priceTableErrata.create).mutation(bind(priceTableErrata.create, createErrata)),
      get: serve(priceTableErrata.get).query(bind(priceTableErrata.get, getPriceTable)),
      rows: serve(priceTableErrata.rows).query(bind(priceTableErrata.rows, listRows)),
      importRows: serve(priceTableErrata.importRows).mutation(bind(priceTableErrata.importRows, importErrata)),
      publish: serve(priceTableErrata.publish).mutation(bind(priceTableErrata.publish, publishPriceTable)),
    },
    importMappings: {
      put: serve(importMappings.put).mutation(bind(importMappings.put, putImportMapping)),
      get: serve(importMappings.get).query(bind(importMappings.get, getImportMapping)),
      remove: serve(importMappings.remove).mutation(bind(importMappings.remove, removeImportMapping)),
    },
    particularPrices: {
      create: serve(particularPrices.create).mutation(bind(particularPrices.create, createParticularPrice)),
      bulk: serve(particularPrices.bulk).mutation(bind(particularPrices.bulk, bulkCreateParticularPrices)),
      importFile: serve(particularPrices.importFile).mutation(
        bind(particularPrices.importFile, importParticularPrices),
      ),
      list: serve(particularPrices.list).query(bind(particularPrices.list, listParticularPrices)),
      get: serve(particularPrices.get).query(bind(particularPrices.get, getParticularPrice)),
      update: serve(particularPrices.update).mutation(bind(particularPrices.update, updateParticularPrice)),
      remove: serve(particularPrices.remove).mutation(bind(particularPrices.remove, removeParticularPrice)),
    },
    pricing: {
      quote: serve(pricing.quote).query(bind(pricing.quote, quoteOnDate(quotes), { input: inputs.one })),
      quotes: serve(pricing.quotes).query(bind(pricing.quotes, quoteList(quotes), { input: inputs.list })),
      prices: serve(pricing.prices).query(bindStreaming(pricing.prices, writePrices(quotes))),
      searchProcedures: serve(pricing.searchProcedures).query(bind(pricing.searchProcedures, searchProcedures(quotes))),
    },
    acts: {
      quote: serve(acts.quote).query(bind(acts.quote, quoteAct(actPrices), { input: inputsOfActs.one })),
      quotes: serve(acts.quotes).query(bind(acts.quotes, quoteActs(actPrices), { input: inputsOfActs.list })),
    },
    snapshots: {
      get: serve(snapshots.get).query(bindStreaming(snapshots.get, writeSnapshot)),
    },
    lifecycle: {
      process: serve(lifecycle.process).mutation(bind(lifecycle.process, processLifecycle)),
      listNotifications: serve(lifecycle.listNotifications).query(bind(lifecycle.listNotifications, listNotifications)),
      markNotificationRead: serve(lifecycle.markNotificationRead).mutation(
        bind(lifecycle.markNotificationRead, markNotificationRead),
      ),
    },
    providers: {
      create: serve(providers.create).mutation(bind(providers.create, createRecord(providerNoun))),
      list: serve(providers.list).query(bind(providers.list, listProviders)),
      get: serve(providers.get).query(bind(providers.get, getRecord(providerNoun))),
      update: serve(providers.update).mutation(bind(providers.update, updateRecord(providerNoun))),
      deactivate: serve(providers.deactivate).mutation(bind(providers.deactivate, deactivateRecord(providerNoun))),
      restore: serve(providers.restore).mutation(bind(providers.restore, restoreRecord(providerNoun))),
      linkConvenio: serve(providers.linkConvenio).mutation(bind(providers.linkConvenio, linkConvenio)),
      listConvenios: serve(providers.listConvenios).query(bind(providers.listConvenios, listProviderConvenios)),
      unlinkConvenio: serve(providers.unlinkConvenio).mutation(bind(providers.unlinkConvenio, unlinkConvenio)),
    },
    appointmentTypes: {
      create: serve(appointmentTypes.create).mutation(bind(appointmentTypes.create, createRecord(appointmentTypeNoun))),
      list: serve(appointmentTypes.list).query(bind(appointmentTypes.list, listAppointmentTypes)),
      get: serve(appointmentTypes.get).query(bind(appointmentTypes.get, getRecord(appointmentTypeNoun))),
      update: serve(appointmentTypes.update).mutation(bind(appointmentTypes.update, updateRecord(appointmentTypeNoun))),
      deactivate: serve(appointmentTypes.deactivate).mutation(
        bind(appointmentTypes.deactivate, deactivateRecord(appointmentTypeNoun)),
      ),
      restore: serve(appointmentTypes.restore).mutation(
        bind(appointmentTypes.restore, restoreRecord(appointmentTypeNoun)),
      ),
    },
    eligibility: {
      validate: serve(eligibility.validate).query(bind(eligibility.validate, validateEligibility)),
    },
    ...accountOperations({ acts: actPrices, cardKey }, schemas),
    ...planOperations,
    ...logOperations,
    ...tenantOperations(issuers),
    ...peopleOperations(demo, issuers),
    webhooks: {
      create: serve(webhooks.create).mutation(bind(webhooks.create, createWebhook(webhookParts))),
      list: serve(webhooks.list).query(bind(webhooks.list, listWebhooks)),
      get: serve(webhooks.get).query(bind(webhooks.get, getWebhook)),
      update: serve(webhooks.update).mutation(bind(webhooks.update, updateWebhook(webhookParts))),
      remove: serve(webhooks.remove).mutation(bind(webhooks.remove, removeWebhook)),
      rotate: serve(webhooks.rotate).mutation(bind(webhooks.rotate, rotateWebhook(webhookParts))),
      reseal: serve(webhooks.reseal).mutation(bind(webhooks.reseal, resealWebhooks(webhookParts, resealIssuer))),
      test: serve(webhooks.test).mutation(bind(webhooks.test, testWebhook)),
      listDeliveries: serve(webhooks.listDeliveries).query(bind(webhooks.listDeliveries, listDeliveries)),
      replay: serve(webhooks.replay).mutation(bind(webhooks.replay, replayWebhook)),
    },
  })
}

export type ApiRouter = ReturnType<typeof apiRouter>
