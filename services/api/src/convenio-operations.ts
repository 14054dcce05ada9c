import * as convenioPlans from '@vigencia/contracts/convenio-plans'
import * as convenios from '@vigencia/contracts/convenios'
import { createPlan } from './agreements/convenio-plans/create-plan.ts'
import { deactivatePlan, restorePlan } from './agreements/convenio-plans/deactivate-and-restore-plan.ts'
import { getPlan } from './agreements/convenio-plans/get-plan.ts'
import { listPlans } from './agreements/convenio-plans/list-plans.ts'
import { updatePlan } from './agreements/convenio-plans/update-plan.ts'
import { convenioNoun } from './agreements/convenios/convenio-noun.ts'
import { listConvenios } from './agreements/convenios/list-convenios.ts'
import { withSimilar } from './agreements/convenios/similar-convenios.ts'
import { createRecord } from './agreements/master-data/create-record.ts'
import { deactivateRecord, restoreRecord } from './agreements/master-data/deactivate-and-restore.ts'
import { getRecord } from './agreements/master-data/find-record.ts'
import { updateRecord } from './agreements/master-data/update-record.ts'
import { bind } from '@vigencia/server/operations/bind.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'

/** The operations on payers, and on the plans that they sell. */
export const convenioOperations = {
  convenios: {
    create: serve(convenios.create).mutation(bind(convenios.create, withSimilar(createRecord(convenioNoun)))),
    list: serve(convenios.list).query(bind(convenios.list, listConvenios)),
    get: serve(convenios.get).query(bind(convenios.get, getRecord(convenioNoun))),
    update: serve(convenios.update).mutation(bind(convenios.update, withSimilar(updateRecord(convenioNoun)))),
    deactivate: serve(convenios.deactivate).mutation(bind(convenios.deactivate, deactivateRecord(convenioNoun))),
    restore: serve(convenios.restore).mutation(bind(convenios.restore, withSimilar(restoreRecord(convenioNoun)))),
  },
  convenioPlans: {
    create: serve(convenioPlans.create).mutation(bind(convenioPlans.create, createPlan)),
    list: serve(convenioPlans.list).query(bind(convenioPlans.list, listPlans)),
    get: serve(convenioPlans.get).query(bind(convenioPlans.get, getPlan)),
    update: serve(convenioPlans.update).mutation(bind(convenioPlans.update, updatePlan)),
    deactivate: serve(convenioPlans.deactivate).mutation(bind(convenioPlans.deactivate, deactivatePlan)),
    restore: serve(convenioPlans.restore).mutation(bind(convenioPlans.restore, restorePlan)),
  },
}
