// Written from the cards by `npm run openapi`, never by hand.
import type { ConveniosCreateOperation, ConveniosListOperation, ConveniosGetOperation, ConveniosUpdateOperation, ConveniosDeactivateOperation, ConveniosRestoreOperation } from './api/convenios.ts'
import type { ConvenioPlansCreateOperation, ConvenioPlansListOperation, ConvenioPlansGetOperation, ConvenioPlansUpdateOperation, ConvenioPlansDeactivateOperation, ConvenioPlansRestoreOperation } from './api/convenio-plans.ts'
import type { ContractsCreateOperation, ContractsListOperation, ContractsAtDateOperation, ContractsTimelineOperation, ContractsTimelinesOperation, ContractsFindingsOperation, ContractsGetOperation, ContractsUpdateOperation, ContractsRemoveOperation, ContractsActivateOperation, ContractsTerminateOperation, ContractsReinstateOperation, ContractsRevokeOperation, ContractsRenewOperation, ContractsPreviewRenewalOperation, ContractsReajusteOperation, ContractsCorrectOperation, ContractsPreviewCorrectionOperation, ContractsPreviewReajusteOperation } from './api/contracts.ts'
import type { OverridesCreateOperation, OverridesBulkOperation, OverridesImportFileOperation, OverridesListOperation, OverridesGetOperation, OverridesUpdateOperation, OverridesRemoveOperation, OverridesExportFileOperation } from './api/overrides.ts'
import type { TypeRulesCreateOperation, TypeRulesListOperation, TypeRulesGetOperation, TypeRulesUpdateOperation, TypeRulesRemoveOperation } from './api/type-rules.ts'
import type { ActRulesGetOperation, ActRulesUpdateOperation, ActRulesPresetsOperation, ActRulesPresetOperation } from './api/act-rules.ts'
import type { PriceTablesCreateOperation, PriceTablesListOperation, PriceTablesGetOperation, PriceTablesRowsOperation, PriceTablesRowOperation, PriceTablesImportRowsOperation, PriceTablesPublishOperation, PriceTablesExportOperation } from './api/price-tables.ts'
import type { PriceTableErrataCreateOperation, PriceTableErrataGetOperation, PriceTableErrataRowsOperation, PriceTableErrataImportRowsOperation, PriceTableErrataPublishOperation, PriceTableErrataExportOperation } from './api/price-table-errata.ts'
import type { ImportMappingsPutOperation, ImportMappingsGetOperation, ImportMappingsRemoveOperation } from './api/import-mappings.ts'
import type { ParticularPricesCreateOperation, ParticularPricesBulkOperation, ParticularPricesImportFileOperation, ParticularPricesListOperation, ParticularPricesGetOperation, ParticularPricesUpdateOperation, ParticularPricesRemoveOperation, ParticularPricesExportFileOperation } from './api/particular-prices.ts'
import type { PricingQuoteOperation, PricingQuotesOperation, PricingPricesOperation, PricingSearchProceduresOperation, PricingPricesFileOperation, PricingQuoteStreamOperation } from './api/pricing.ts'
import type { ActsQuoteOperation, ActsQuotesOperation } from './api/acts.ts'
import type { SnapshotsGetOperation } from './api/snapshots.ts'
import type { LifecycleProcessOperation, LifecycleListNotificationsOperation, LifecycleMarkNotificationReadOperation } from './api/lifecycle.ts'
import type { ProvidersCreateOperation, ProvidersListOperation, ProvidersGetOperation, ProvidersUpdateOperation, ProvidersDeactivateOperation, ProvidersRestoreOperation, ProvidersLinkConvenioOperation, ProvidersListConveniosOperation, ProvidersUnlinkConvenioOperation } from './api/providers.ts'
import type { AppointmentTypesCreateOperation, AppointmentTypesListOperation, AppointmentTypesGetOperation, AppointmentTypesUpdateOperation, AppointmentTypesDeactivateOperation, AppointmentTypesRestoreOperation } from './api/appointment-types.ts'
import type { EligibilityValidateOperation } from './api/eligibility.ts'
import type { TissSettingsGetOperation, TissSettingsPutOperation } from './api/tiss-settings.ts'
import type { BillingBatchesImportFileOperation, BillingBatchesListOperation, BillingBatchesSumsOperation, BillingBatchesGetOperation, BillingBatchesSummaryOperation, BillingBatchesLinesOperation, BillingBatchesLineOperation, BillingBatchesSetInvoiceOperation, BillingBatchesJudgeOperation, BillingBatchesRemoveOperation, BillingBatchesRepriceOperation, BillingBatchesCompareOperation, BillingBatchesComplementOperation } from './api/billing-batches.ts'
import type { BillingStatementsCreateOperation, BillingStatementsListOperation, BillingStatementsGetOperation, BillingStatementsItemsOperation } from './api/billing-statements.ts'
import type { BillingAppealsCreateOperation, BillingAppealsListOperation, BillingAppealsGetOperation, BillingAppealsUpdateOperation, BillingAppealsFileOperation, BillingAppealsEvidenceOperation } from './api/billing-appeals.ts'
import type { CoverageQuoteOperation, CoverageQuotesOperation, CoverageVisitOperation } from './api/coverage.ts'
import type { IafaReportGetOperation, IafaReportFileOperation } from './api/iafa-report.ts'
import type { InsurancePlansCreateOperation, InsurancePlansListOperation, InsurancePlansGetOperation, InsurancePlansUpdateOperation, InsurancePlansRemoveOperation, InsurancePlansImportFileOperation } from './api/insurance-plans.ts'
import type { PlanLinesCreateOperation, PlanLinesListOperation, PlanLinesGetOperation, PlanLinesUpdateOperation, PlanLinesRemoveOperation, PlanLinesImportFileOperation } from './api/plan-lines.ts'
import type { BenefitsCreateOperation, BenefitsListOperation, BenefitsGetOperation, BenefitsUpdateOperation, BenefitsRemoveOperation, BenefitsImportFileOperation } from './api/benefits.ts'
import type { CurrenciesCreateOperation, CurrenciesListOperation, CurrenciesGetOperation, CurrenciesUpdateOperation, CurrenciesRemoveOperation, CurrenciesImportFileOperation } from './api/currencies.ts'
import type { InsuranceProductsCreateOperation, InsuranceProductsListOperation, InsuranceProductsGetOperation, InsuranceProductsUpdateOperation, InsuranceProductsRemoveOperation, InsuranceProductsImportFileOperation } from './api/insurance-products.ts'
import type { PaymentCategoriesCreateOperation, PaymentCategoriesListOperation, PaymentCategoriesGetOperation, PaymentCategoriesUpdateOperation, PaymentCategoriesRemoveOperation, PaymentCategoriesImportFileOperation } from './api/payment-categories.ts'
import type { CategoryPricesCreateOperation, CategoryPricesListOperation, CategoryPricesGetOperation, CategoryPricesUpdateOperation, CategoryPricesRemoveOperation, CategoryPricesImportFileOperation } from './api/category-prices.ts'
import type { TariffItemsCreateOperation, TariffItemsListOperation, TariffItemsGetOperation, TariffItemsUpdateOperation, TariffItemsRemoveOperation, TariffItemsImportFileOperation } from './api/tariff-items.ts'
import type { PlanContactsCreateOperation, PlanContactsListOperation, PlanContactsGetOperation, PlanContactsUpdateOperation, PlanContactsRemoveOperation, PlanContactsImportFileOperation } from './api/plan-contacts.ts'
import type { ContactTypesCreateOperation, ContactTypesListOperation, ContactTypesGetOperation, ContactTypesUpdateOperation, ContactTypesRemoveOperation, ContactTypesImportFileOperation } from './api/contact-types.ts'
import type { SegusClassificationsCreateOperation, SegusClassificationsListOperation, SegusClassificationsGetOperation, SegusClassificationsUpdateOperation, SegusClassificationsRemoveOperation, SegusClassificationsImportFileOperation } from './api/segus-classifications.ts'
import type { SusaludClassificationsCreateOperation, SusaludClassificationsListOperation, SusaludClassificationsGetOperation, SusaludClassificationsUpdateOperation, SusaludClassificationsRemoveOperation, SusaludClassificationsImportFileOperation } from './api/susalud-classifications.ts'
import type { SusaludDentalClassificationsCreateOperation, SusaludDentalClassificationsListOperation, SusaludDentalClassificationsGetOperation, SusaludDentalClassificationsUpdateOperation, SusaludDentalClassificationsRemoveOperation, SusaludDentalClassificationsImportFileOperation } from './api/susalud-dental-classifications.ts'
import type { PriceTypesCreateOperation, PriceTypesListOperation, PriceTypesGetOperation, PriceTypesUpdateOperation, PriceTypesRemoveOperation, PriceTypesImportFileOperation } from './api/price-types.ts'
import type { CostCentresCreateOperation, CostCentresListOperation, CostCentresGetOperation, CostCentresUpdateOperation, CostCentresRemoveOperation, CostCentresImportFileOperation } from './api/cost-centres.ts'
import type { LedgerAccountsCreateOperation, LedgerAccountsListOperation, LedgerAccountsGetOperation, LedgerAccountsUpdateOperation, LedgerAccountsRemoveOperation, LedgerAccountsImportFileOperation } from './api/ledger-accounts.ts'
import type { TariffParticipantsCreateOperation, TariffParticipantsListOperation, TariffParticipantsGetOperation, TariffParticipantsUpdateOperation, TariffParticipantsRemoveOperation, TariffParticipantsImportFileOperation } from './api/tariff-participants.ts'
import type { ChangeLogListOperation, ChangeLogListOfPeriodOperation, ChangeLogHeadsOperation, ChangeLogVerifyOperation, ChangeLogListOfPlansOperation, ChangeLogVerifyOfPlansOperation, ChangeLogListOfTableOperation, ChangeLogVerifyOfTableOperation, ChangeLogListOfTenantOperation, ChangeLogVerifyOfTenantOperation, ChangeLogActorsOperation } from './api/change-log.ts'
import type { RefusalsListOperation } from './api/refusals.ts'
import type { KeysCreateOperation, KeysListOperation, KeysGetOperation, KeysRotateOperation, KeysRevokeOperation } from './api/keys.ts'
import type { TenantGetOperation, TenantGetSignInOperation, TenantSetSignInOperation, TenantCheckSignInOperation, TenantRemoveSignInOperation } from './api/tenant.ts'
import type { PeopleInviteOperation, PeopleListOperation, PeopleGetOperation, PeopleUpdateOperation, PeopleDeactivateOperation, PeopleReinviteOperation } from './api/people.ts'
import type { InvitationsLookOperation, InvitationsAcceptOperation, InvitationsPasskeyOptionsOperation, InvitationsAcceptByPasskeyOperation } from './api/invitations.ts'
import type { PasskeysSignInOptionsOperation, PasskeysSignInOperation, PasskeysRegistrationOptionsOperation, PasskeysRegisterOperation, PasskeysListOperation, PasskeysRenameOperation, PasskeysRemoveOperation } from './api/passkeys.ts'
import type { SessionsWaysOperation, SessionsSignInOperation, SessionsSignInToDemoOperation, SessionsBeginAtIssuerOperation, SessionsSignInAtIssuerOperation, SessionsCurrentOperation, SessionsListOperation, SessionsEndOperation, SessionsSignOutOperation, SessionsChooseLanguageOperation } from './api/sessions.ts'
import type { WebhooksCreateOperation, WebhooksListOperation, WebhooksGetOperation, WebhooksUpdateOperation, WebhooksRemoveOperation, WebhooksRotateOperation, WebhooksResealOperation, WebhooksTestOperation, WebhooksListDeliveriesOperation, WebhooksReplayOperation } from './api/webhooks.ts'
import type { TedefWriteOperation } from './api/tedef.ts'

export type * from './api/convenios.ts'
export type * from './api/convenio-plans.ts'
export type * from './api/contracts.ts'
export type * from './api/overrides.ts'
export type * from './api/type-rules.ts'
export type * from './api/act-rules.ts'
export type * from './api/price-tables.ts'
export type * from './api/price-table-errata.ts'
export type * from './api/import-mappings.ts'
export type * from './api/particular-prices.ts'
export type * from './api/pricing.ts'
export type * from './api/acts.ts'
export type * from './api/snapshots.ts'
export type * from './api/lifecycle.ts'
export type * from './api/providers.ts'
export type * from './api/appointment-types.ts'
export type * from './api/eligibility.ts'
export type * from './api/tiss-settings.ts'
export type * from './api/billing-batches.ts'
export type * from './api/billing-statements.ts'
export type * from './api/billing-appeals.ts'
export type * from './api/coverage.ts'
export type * from './api/iafa-report.ts'
export type * from './api/insurance-plans.ts'
export type * from './api/plan-lines.ts'
export type * from './api/benefits.ts'
export type * from './api/currencies.ts'
export type * from './api/insurance-products.ts'
export type * from './api/payment-categories.ts'
export type * from './api/category-prices.ts'
export type * from './api/tariff-items.ts'
export type * from './api/plan-contacts.ts'
export type * from './api/contact-types.ts'
export type * from './api/segus-classifications.ts'
export type * from './api/susalud-classifications.ts'
export type * from './api/susalud-dental-classifications.ts'
export type * from './api/price-types.ts'
export type * from './api/cost-centres.ts'
export type * from './api/ledger-accounts.ts'
export type * from './api/tariff-participants.ts'
export type * from './api/change-log.ts'
export type * from './api/refusals.ts'
export type * from './api/keys.ts'
export type * from './api/tenant.ts'
export type * from './api/people.ts'
export type * from './api/invitations.ts'
export type * from './api/passkeys.ts'
export type * from './api/sessions.ts'
export type * from './api/webhooks.ts'
export type * from './api/tedef.ts'

/** Every operation of the api, by its noun and its verb. */
export interface ApiOperations {
  readonly convenios: {
    /** Create a convenio */ readonly create: ConveniosCreateOperation
    /** List convenios */ readonly list: ConveniosListOperation
    /** Get a convenio */ readonly get: ConveniosGetOperation
    /** Replace a convenio */ readonly update: ConveniosUpdateOperation
    /** Deactivate a convenio */ readonly deactivate: ConveniosDeactivateOperation
    /** Restore a deactivated convenio */ readonly restore: ConveniosRestoreOperation
  }
  readonly convenioPlans: {
    /** Add a plan to a convenio */ readonly create: ConvenioPlansCreateOperation
    /** List the plans of a convenio */ readonly list: ConvenioPlansListOperation
    /** Get a plan of a convenio */ readonly get: ConvenioPlansGetOperation
    /** Replace a plan of a convenio */ readonly update: ConvenioPlansUpdateOperation
    /** Deactivate a plan of a convenio */ readonly deactivate: ConvenioPlansDeactivateOperation
    /** Restore a deactivated plan of a convenio */ readonly restore: ConvenioPlansRestoreOperation
  }
  readonly contracts: {
    /** Create a contract period */ readonly create: ContractsCreateOperation
    /** List contract periods */ readonly list: ContractsListOperation
    /** Get the period in force on a date */ readonly atDate: ContractsAtDateOperation
    /** Show the contracts of a convenio in time */ readonly timeline: ContractsTimelineOperation
    /** Show the contracts of all convenios in time */ readonly timelines: ContractsTimelinesOperation
    /** Look a contract period over */ readonly findings: ContractsFindingsOperation
    /** Get a contract period */ readonly get: ContractsGetOperation
    /** Replace a draft period */ readonly update: ContractsUpdateOperation
    /** Delete a draft period */ readonly remove: ContractsRemoveOperation
    /** Put a draft contract period in force */ readonly activate: ContractsActivateOperation
    /** Terminate a contract period */ readonly terminate: ContractsTerminateOperation
    /** Reinstate a terminated contract period */ readonly reinstate: ContractsReinstateOperation
    /** Revoke a contract period */ readonly revoke: ContractsRevokeOperation
    /** Renew an expiring contract */ readonly renew: ContractsRenewOperation
    /** Preview a renewal */ readonly previewRenewal: ContractsPreviewRenewalOperation
    /** Adjust the prices of a contract */ readonly reajuste: ContractsReajusteOperation
    /** Correct a contract period */ readonly correct: ContractsCorrectOperation
    /** Preview a correction */ readonly previewCorrection: ContractsPreviewCorrectionOperation
    /** Preview a price adjustment */ readonly previewReajuste: ContractsPreviewReajusteOperation
  }
  readonly overrides: {
    /** Add an override to a draft period */ readonly create: OverridesCreateOperation
    /** Add up to 1,000 overrides to a draft period */ readonly bulk: OverridesBulkOperation
    /** Add overrides to a draft period from a file */ readonly importFile: OverridesImportFileOperation
    /** List the overrides of a period */ readonly list: OverridesListOperation
    /** Get an override */ readonly get: OverridesGetOperation
    /** Replace an override of a draft period */ readonly update: OverridesUpdateOperation
    /** Delete an override of a draft period */ readonly remove: OverridesRemoveOperation
    /** Export the overrides of a period as a file */ readonly exportFile: OverridesExportFileOperation
  }
  readonly typeRules: {
    /** Add a type rule to a draft period */ readonly create: TypeRulesCreateOperation
    /** List the type rules of a period */ readonly list: TypeRulesListOperation
    /** Get a type rule */ readonly get: TypeRulesGetOperation
    /** Replace a type rule of a draft period */ readonly update: TypeRulesUpdateOperation
    /** Delete a type rule of a draft period */ readonly remove: TypeRulesRemoveOperation
  }
  readonly actRules: {
    /** Get the rules of acts of a contract period */ readonly get: ActRulesGetOperation
    /** Replace the rules of acts of a draft period */ readonly update: ActRulesUpdateOperation
    /** List the presets of rules of acts for a contract period */ readonly presets: ActRulesPresetsOperation
    /** Take over the rules of acts of a CBHPM edition */ readonly preset: ActRulesPresetOperation
  }
  readonly priceTables: {
    /** Create a price table */ readonly create: PriceTablesCreateOperation
    /** List price tables */ readonly list: PriceTablesListOperation
    /** Get a price table */ readonly get: PriceTablesGetOperation
    /** List a price table's rows */ readonly rows: PriceTablesRowsOperation
    /** Get one procedure's row of a price table */ readonly row: PriceTablesRowOperation
    /** Replace a draft price table's rows by those of a file */ readonly importRows: PriceTablesImportRowsOperation
    /** Publish a price table */ readonly publish: PriceTablesPublishOperation
    /** Export a published price table as CSV */ readonly export: PriceTablesExportOperation
  }
  readonly priceTableErrata: {
    /** Begin an errata of a published price table */ readonly create: PriceTableErrataCreateOperation
    /** Get an errata of a price table */ readonly get: PriceTableErrataGetOperation
    /** List the rows of an errata */ readonly rows: PriceTableErrataRowsOperation
    /** Replace a draft errata's rows by those of a file */ readonly importRows: PriceTableErrataImportRowsOperation
    /** Publish an errata of a price table */ readonly publish: PriceTableErrataPublishOperation
    /** Export a published errata as CSV */ readonly export: PriceTableErrataExportOperation
  }
  readonly importMappings: {
    /** Keep by name how files of one source are read */ readonly put: ImportMappingsPutOperation
    /** Get a mapping of imports by its name */ readonly get: ImportMappingsGetOperation
    /** Delete a mapping of imports */ readonly remove: ImportMappingsRemoveOperation
  }
  readonly particularPrices: {
    /** Create a particular price */ readonly create: ParticularPricesCreateOperation
    /** Create up to 100 particular prices */ readonly bulk: ParticularPricesBulkOperation
    /** Import particular prices from a file */ readonly importFile: ParticularPricesImportFileOperation
    /** List particular prices */ readonly list: ParticularPricesListOperation
    /** Get a particular price */ readonly get: ParticularPricesGetOperation
    /** Replace a particular price from a day on */ readonly update: ParticularPricesUpdateOperation
    /** Delete a particular price */ readonly remove: ParticularPricesRemoveOperation
    /** Export the particular prices of a convenio as a file */ readonly exportFile: ParticularPricesExportFileOperation
  }
  readonly pricing: {
    /** Price a procedure on a date */ readonly quote: PricingQuoteOperation
    /** Price up to 10,000 events, of several convenios */ readonly quotes: PricingQuotesOperation
    /** List every price of a day */ readonly prices: PricingPricesOperation
    /** Search the procedures of a day */ readonly searchProcedures: PricingSearchProceduresOperation
    /** List every price of a day */ readonly pricesFile: PricingPricesFileOperation
    /** Price a file of events, line by line */ readonly quoteStream: PricingQuoteStreamOperation
  }
  readonly acts: {
    /** Price a whole act */ readonly quote: ActsQuoteOperation
    /** Price up to 1,000 acts, of several convenios */ readonly quotes: ActsQuotesOperation
  }
  readonly snapshots: {
    /** Show the whole pricing configuration of a period */ readonly get: SnapshotsGetOperation
  }
  readonly lifecycle: {
    /** Run the contract lifecycle for today */ readonly process: LifecycleProcessOperation
    /** List the lifecycle notifications, newest first; of one run, the earliest end first */ readonly listNotifications: LifecycleListNotificationsOperation
    /** Mark a lifecycle notification as read */ readonly markNotificationRead: LifecycleMarkNotificationReadOperation
  }
  readonly providers: {
    /** Create a provider */ readonly create: ProvidersCreateOperation
    /** List providers */ readonly list: ProvidersListOperation
    /** Get a provider */ readonly get: ProvidersGetOperation
    /** Replace a provider */ readonly update: ProvidersUpdateOperation
    /** Deactivate a provider */ readonly deactivate: ProvidersDeactivateOperation
    /** Restore a deactivated provider */ readonly restore: ProvidersRestoreOperation
    /** Link a convenio to a provider that accepts it */ readonly linkConvenio: ProvidersLinkConvenioOperation
    /** List the convenios of a provider */ readonly listConvenios: ProvidersListConveniosOperation
    /** Remove a convenio from a provider */ readonly unlinkConvenio: ProvidersUnlinkConvenioOperation
  }
  readonly appointmentTypes: {
    /** Create an appointment type */ readonly create: AppointmentTypesCreateOperation
    /** List appointment types */ readonly list: AppointmentTypesListOperation
    /** Get an appointment type */ readonly get: AppointmentTypesGetOperation
    /** Replace an appointment type */ readonly update: AppointmentTypesUpdateOperation
    /** Deactivate an appointment type */ readonly deactivate: AppointmentTypesDeactivateOperation
    /** Restore a deactivated appointment type */ readonly restore: AppointmentTypesRestoreOperation
  }
  readonly eligibility: {
    /** Validate convenio eligibility */ readonly validate: EligibilityValidateOperation
  }
  readonly tissSettings: {
    /** Get what was agreed with a payer about TISS */ readonly get: TissSettingsGetOperation
    /** Set what was agreed with a payer about TISS */ readonly put: TissSettingsPutOperation
  }
  readonly billingBatches: {
    /** Read a batch of TISS guides, and hold each line against the contract */ readonly importFile: BillingBatchesImportFileOperation
    /** List the batches that were read */ readonly list: BillingBatchesListOperation
    /** Sum what was billed by payer, month, code or verdict */ readonly sums: BillingBatchesSumsOperation
    /** Get a batch with the sums of its verdicts */ readonly get: BillingBatchesGetOperation
    /** Sum a batch by guide, verdict or code */ readonly summary: BillingBatchesSummaryOperation
    /** List the lines of a batch with their verdicts */ readonly lines: BillingBatchesLinesOperation
    /** Get a line of a batch, with the act that it was priced in */ readonly line: BillingBatchesLineOperation
    /** Say what an expense cost by its invoice */ readonly setInvoice: BillingBatchesSetInvoiceOperation
    /** Judge the lines of a batch again, by the contract as it is now */ readonly judge: BillingBatchesJudgeOperation
    /** Take a batch out of all sums */ readonly remove: BillingBatchesRemoveOperation
    /** Price billed lines again, after an agreement changed late */ readonly reprice: BillingBatchesRepriceOperation
    /** Price what was billed to one payer by the agreement of another */ readonly compare: BillingBatchesCompareOperation
    /** Write what may still be charged after a late change, as TISS batches */ readonly complement: BillingBatchesComplementOperation
  }
  readonly billingStatements: {
    /** Read a payer's statement, and judge what it cut */ readonly create: BillingStatementsCreateOperation
    /** List the statements of payers */ readonly list: BillingStatementsListOperation
    /** Get a statement, in sums and with what is left over */ readonly get: BillingStatementsGetOperation
    /** List the items of a statement, and who is right */ readonly items: BillingStatementsItemsOperation
  }
  readonly billingAppeals: {
    /** Write the appeals against what a statement cut */ readonly create: BillingAppealsCreateOperation
    /** List appeals */ readonly list: BillingAppealsListOperation
    /** Get an appeal, with each cut that it is against */ readonly get: BillingAppealsGetOperation
    /** Tell that an appeal was sent */ readonly update: BillingAppealsUpdateOperation
    /** Get the file of an appeal, for its payer */ readonly file: BillingAppealsFileOperation
    /** Get what proves an appeal, as one file */ readonly evidence: BillingAppealsEvidenceOperation
  }
  readonly coverage: {
    /** Price an event that an insurance plan covers, on a date */ readonly quote: CoverageQuoteOperation
    /** Price up to 10,000 events that insurance plans cover */ readonly quotes: CoverageQuotesOperation
    /** Price a visit that an insurance plan covers, on a date */ readonly visit: CoverageVisitOperation
  }
  readonly iafaReport: {
    /** List insurance plans by IAFA code, for the regulator */ readonly get: IafaReportGetOperation
    /** List insurance plans by IAFA code, for the regulator */ readonly file: IafaReportFileOperation
  }
  readonly insurancePlans: {
    /** Create an insurance plan */ readonly create: InsurancePlansCreateOperation
    /** List insurance plans */ readonly list: InsurancePlansListOperation
    /** Get an insurance plan */ readonly get: InsurancePlansGetOperation
    /** Change an insurance plan from a day on */ readonly update: InsurancePlansUpdateOperation
    /** End an insurance plan from today on */ readonly remove: InsurancePlansRemoveOperation
    /** Import insurance plans from a file */ readonly importFile: InsurancePlansImportFileOperation
  }
  readonly planLines: {
    /** Create a line of an insurance plan */ readonly create: PlanLinesCreateOperation
    /** List lines of insurance plans */ readonly list: PlanLinesListOperation
    /** Get a line of an insurance plan */ readonly get: PlanLinesGetOperation
    /** Change a line of an insurance plan from a day on */ readonly update: PlanLinesUpdateOperation
    /** End a line of an insurance plan from today on */ readonly remove: PlanLinesRemoveOperation
    /** Import lines of insurance plans from a file */ readonly importFile: PlanLinesImportFileOperation
  }
  readonly benefits: {
    /** Create a benefit */ readonly create: BenefitsCreateOperation
    /** List benefits */ readonly list: BenefitsListOperation
    /** Get a benefit */ readonly get: BenefitsGetOperation
    /** Change a benefit from a day on */ readonly update: BenefitsUpdateOperation
    /** End a benefit from today on */ readonly remove: BenefitsRemoveOperation
    /** Import benefits from a file */ readonly importFile: BenefitsImportFileOperation
  }
  readonly currencies: {
    /** Create a currency */ readonly create: CurrenciesCreateOperation
    /** List currencies */ readonly list: CurrenciesListOperation
    /** Get a currency */ readonly get: CurrenciesGetOperation
    /** Change a currency from a day on */ readonly update: CurrenciesUpdateOperation
    /** End a currency from today on */ readonly remove: CurrenciesRemoveOperation
    /** Import currencies from a file */ readonly importFile: CurrenciesImportFileOperation
  }
  readonly insuranceProducts: {
    /** Create an insurance product */ readonly create: InsuranceProductsCreateOperation
    /** List insurance products */ readonly list: InsuranceProductsListOperation
    /** Get an insurance product */ readonly get: InsuranceProductsGetOperation
    /** Change an insurance product from a day on */ readonly update: InsuranceProductsUpdateOperation
    /** End an insurance product from today on */ readonly remove: InsuranceProductsRemoveOperation
    /** Import insurance products from a file */ readonly importFile: InsuranceProductsImportFileOperation
  }
  readonly paymentCategories: {
    /** Create a payment category */ readonly create: PaymentCategoriesCreateOperation
    /** List payment categories */ readonly list: PaymentCategoriesListOperation
    /** Get a payment category */ readonly get: PaymentCategoriesGetOperation
    /** Change a payment category from a day on */ readonly update: PaymentCategoriesUpdateOperation
    /** End a payment category from today on */ readonly remove: PaymentCategoriesRemoveOperation
    /** Import payment categories from a file */ readonly importFile: PaymentCategoriesImportFileOperation
  }
  readonly categoryPrices: {
    /** Create a price of a payment category */ readonly create: CategoryPricesCreateOperation
    /** List prices of payment categories */ readonly list: CategoryPricesListOperation
    /** Get a price of a payment category */ readonly get: CategoryPricesGetOperation
    /** Change a price of a payment category from a day on */ readonly update: CategoryPricesUpdateOperation
    /** End a price of a payment category from today on */ readonly remove: CategoryPricesRemoveOperation
    /** Import prices of payment categories from a file */ readonly importFile: CategoryPricesImportFileOperation
  }
  readonly tariffItems: {
    /** Create a tariff item */ readonly create: TariffItemsCreateOperation
    /** List items of the SEGUS tariff */ readonly list: TariffItemsListOperation
    /** Get a tariff item */ readonly get: TariffItemsGetOperation
    /** Change a tariff item from a day on */ readonly update: TariffItemsUpdateOperation
    /** End a tariff item from today on */ readonly remove: TariffItemsRemoveOperation
    /** Import items of the SEGUS tariff from a file */ readonly importFile: TariffItemsImportFileOperation
  }
  readonly planContacts: {
    /** Create a contact */ readonly create: PlanContactsCreateOperation
    /** List contacts */ readonly list: PlanContactsListOperation
    /** Get a contact */ readonly get: PlanContactsGetOperation
    /** Change a contact from a day on */ readonly update: PlanContactsUpdateOperation
    /** End a contact from today on */ readonly remove: PlanContactsRemoveOperation
    /** Import contacts from a file */ readonly importFile: PlanContactsImportFileOperation
  }
  readonly contactTypes: {
    /** Create a contact type */ readonly create: ContactTypesCreateOperation
    /** List contact types */ readonly list: ContactTypesListOperation
    /** Get a contact type */ readonly get: ContactTypesGetOperation
    /** Change a contact type from a day on */ readonly update: ContactTypesUpdateOperation
    /** End a contact type from today on */ readonly remove: ContactTypesRemoveOperation
    /** Import contact types from a file */ readonly importFile: ContactTypesImportFileOperation
  }
  readonly segusClassifications: {
    /** Create a SEGUS classification */ readonly create: SegusClassificationsCreateOperation
    /** List SEGUS classifications */ readonly list: SegusClassificationsListOperation
    /** Get a SEGUS classification */ readonly get: SegusClassificationsGetOperation
    /** Change a SEGUS classification from a day on */ readonly update: SegusClassificationsUpdateOperation
    /** End a SEGUS classification from today on */ readonly remove: SegusClassificationsRemoveOperation
    /** Import SEGUS classifications from a file */ readonly importFile: SegusClassificationsImportFileOperation
  }
  readonly susaludClassifications: {
    /** Create a SUSALUD classification */ readonly create: SusaludClassificationsCreateOperation
    /** List SUSALUD classifications */ readonly list: SusaludClassificationsListOperation
    /** Get a SUSALUD classification */ readonly get: SusaludClassificationsGetOperation
    /** Change a SUSALUD classification from a day on */ readonly update: SusaludClassificationsUpdateOperation
    /** End a SUSALUD classification from today on */ readonly remove: SusaludClassificationsRemoveOperation
    /** Import SUSALUD classifications from a file */ readonly importFile: SusaludClassificationsImportFileOperation
  }
  readonly susaludDentalClassifications: {
    /** Create a SUSALUD dental classification */ readonly create: SusaludDentalClassificationsCreateOperation
    /** List SUSALUD dental classifications */ readonly list: SusaludDentalClassificationsListOperation
    /** Get a SUSALUD dental classification */ readonly get: SusaludDentalClassificationsGetOperation
    /** Change a SUSALUD dental classification from a day on */ readonly update: SusaludDentalClassificationsUpdateOperation
    /** End a SUSALUD dental classification from today on */ readonly remove: SusaludDentalClassificationsRemoveOperation
    /** Import SUSALUD dental classifications from a file */ readonly importFile: SusaludDentalClassificationsImportFileOperation
  }
  readonly priceTypes: {
    /** Create a price type */ readonly create: PriceTypesCreateOperation
    /** List price types */ readonly list: PriceTypesListOperation
    /** Get a price type */ readonly get: PriceTypesGetOperation
    /** Change a price type from a day on */ readonly update: PriceTypesUpdateOperation
    /** End a price type from today on */ readonly remove: PriceTypesRemoveOperation
    /** Import price types from a file */ readonly importFile: PriceTypesImportFileOperation
  }
  readonly costCentres: {
    /** Create a cost centre */ readonly create: CostCentresCreateOperation
    /** List cost centres */ readonly list: CostCentresListOperation
    /** Get a cost centre */ readonly get: CostCentresGetOperation
    /** Change a cost centre from a day on */ readonly update: CostCentresUpdateOperation
    /** End a cost centre from today on */ readonly remove: CostCentresRemoveOperation
    /** Import cost centres from a file */ readonly importFile: CostCentresImportFileOperation
  }
  readonly ledgerAccounts: {
    /** Create a ledger account */ readonly create: LedgerAccountsCreateOperation
    /** List ledger accounts */ readonly list: LedgerAccountsListOperation
    /** Get a ledger account */ readonly get: LedgerAccountsGetOperation
    /** Change a ledger account from a day on */ readonly update: LedgerAccountsUpdateOperation
    /** End a ledger account from today on */ readonly remove: LedgerAccountsRemoveOperation
    /** Import ledger accounts from a file */ readonly importFile: LedgerAccountsImportFileOperation
  }
  readonly tariffParticipants: {
    /** Create a participant of a tariff item */ readonly create: TariffParticipantsCreateOperation
    /** List participants of tariff items */ readonly list: TariffParticipantsListOperation
    /** Get a participant of a tariff item */ readonly get: TariffParticipantsGetOperation
    /** Change a participant of a tariff item from a day on */ readonly update: TariffParticipantsUpdateOperation
    /** End a participant of a tariff item from today on */ readonly remove: TariffParticipantsRemoveOperation
    /** Import participants of tariff items from a file */ readonly importFile: TariffParticipantsImportFileOperation
  }
  readonly changeLog: {
    /** List the changes of a convenio, newest first */ readonly list: ChangeLogListOperation
    /** List the changes of a contract period and its children, newest first */ readonly listOfPeriod: ChangeLogListOfPeriodOperation
    /** List the heads of every change log */ readonly heads: ChangeLogHeadsOperation
    /** Verify the change log of a convenio */ readonly verify: ChangeLogVerifyOperation
    /** List the changes of insurance plans and their catalogues, newest first */ readonly listOfPlans: ChangeLogListOfPlansOperation
    /** Verify the change log of insurance plans and their catalogues */ readonly verifyOfPlans: ChangeLogVerifyOfPlansOperation
    /** List the changes of a price table, newest first */ readonly listOfTable: ChangeLogListOfTableOperation
    /** Verify the change log of a price table */ readonly verifyOfTable: ChangeLogVerifyOfTableOperation
    /** List the changes of the tenant's settings, newest first */ readonly listOfTenant: ChangeLogListOfTenantOperation
    /** Verify the change log of the tenant's settings */ readonly verifyOfTenant: ChangeLogVerifyOfTenantOperation
    /** List who may stand in change logs, by name */ readonly actors: ChangeLogActorsOperation
  }
  readonly refusals: {
    /** Count refused requests by day, operation and code */ readonly list: RefusalsListOperation
  }
  readonly keys: {
    /** Create a key */ readonly create: KeysCreateOperation
    /** List keys */ readonly list: KeysListOperation
    /** Get a key */ readonly get: KeysGetOperation
    /** Rotate a key */ readonly rotate: KeysRotateOperation
    /** Revoke a key */ readonly revoke: KeysRevokeOperation
  }
  readonly tenant: {
    /** Get the tenant's settings */ readonly get: TenantGetOperation
    /** Get the issuer at which people sign in */ readonly getSignIn: TenantGetSignInOperation
    /** Set the issuer at which people sign in */ readonly setSignIn: TenantSetSignInOperation
    /** Try an issuer, before it is set or after */ readonly checkSignIn: TenantCheckSignInOperation
    /** Remove the issuer at which people sign in */ readonly removeSignIn: TenantRemoveSignInOperation
  }
  readonly people: {
    /** Invite a person */ readonly invite: PeopleInviteOperation
    /** List people */ readonly list: PeopleListOperation
    /** Get a person */ readonly get: PeopleGetOperation
    /** Change a person */ readonly update: PeopleUpdateOperation
    /** Deactivate a person */ readonly deactivate: PeopleDeactivateOperation
    /** Invite a person again */ readonly reinvite: PeopleReinviteOperation
  }
  readonly invitations: {
    /** Look at an invitation */ readonly look: InvitationsLookOperation
    /** Take up an invitation by a password */ readonly accept: InvitationsAcceptOperation
    /** Get what a device needs to make a passkey by an invitation */ readonly passkeyOptions: InvitationsPasskeyOptionsOperation
    /** Take up an invitation by a passkey */ readonly acceptByPasskey: InvitationsAcceptByPasskeyOperation
  }
  readonly passkeys: {
    /** Get what a passkey signs to sign in */ readonly signInOptions: PasskeysSignInOptionsOperation
    /** Sign in by passkey */ readonly signIn: PasskeysSignInOperation
    /** Get what a device needs to make a passkey */ readonly registrationOptions: PasskeysRegistrationOptionsOperation
    /** Register a passkey */ readonly register: PasskeysRegisterOperation
    /** List one's own passkeys */ readonly list: PasskeysListOperation
    /** Name one of one's own passkeys */ readonly rename: PasskeysRenameOperation
    /** Remove one of one's own passkeys */ readonly remove: PasskeysRemoveOperation
  }
  readonly sessions: {
    /** Get the ways to sign in */ readonly ways: SessionsWaysOperation
    /** Sign in by password */ readonly signIn: SessionsSignInOperation
    /** Sign in to the demo */ readonly signInToDemo: SessionsSignInToDemoOperation
    /** Begin to sign in at the issuer */ readonly beginAtIssuer: SessionsBeginAtIssuerOperation
    /** Sign in by the answer of the issuer */ readonly signInAtIssuer: SessionsSignInAtIssuerOperation
    /** Get the current session */ readonly current: SessionsCurrentOperation
    /** List one's own sessions */ readonly list: SessionsListOperation
    /** End one of one's own sessions */ readonly end: SessionsEndOperation
    /** Sign out */ readonly signOut: SessionsSignOutOperation
    /** Choose one's language */ readonly chooseLanguage: SessionsChooseLanguageOperation
  }
  readonly webhooks: {
    /** Create a webhook */ readonly create: WebhooksCreateOperation
    /** List webhooks */ readonly list: WebhooksListOperation
    /** Get a webhook */ readonly get: WebhooksGetOperation
    /** Change a webhook */ readonly update: WebhooksUpdateOperation
    /** Remove a webhook */ readonly remove: WebhooksRemoveOperation
    /** Rotate a webhook's secret */ readonly rotate: WebhooksRotateOperation
    /** Seal the secrets of webhooks anew with the newest key */ readonly reseal: WebhooksResealOperation
    /** Send a test event */ readonly test: WebhooksTestOperation
    /** List a webhook's deliveries */ readonly listDeliveries: WebhooksListDeliveriesOperation
    /** Send events again */ readonly replay: WebhooksReplayOperation
  }
  readonly tedef: {
    /** Write a lot of TEDEF, not validated by SUSALUD */ readonly write: TedefWriteOperation
  }
}
