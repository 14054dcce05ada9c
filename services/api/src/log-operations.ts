import * as changeLog from '@vigencia/contracts/change-log'
import { bind } from '@vigencia/server/operations/bind.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'
import { listChanges } from './agreements/convenios/list-changes.ts'
import { verifyChanges } from './agreements/convenios/verify-changes.ts'
import { listChangesOfPeriod } from './agreements/contract-periods/list-changes-of-period.ts'
import { listChangesOfPlans } from './insurance-plans/list-changes-of-plans.ts'
import { verifyChangesOfPlans } from './insurance-plans/verify-changes-of-plans.ts'
import { listHeads } from './platform/change-log/list-heads.ts'
import { listActors } from './platform/change-log/list-actors.ts'
import { listChangesOfTenant } from './platform/tenants/list-changes-of-tenant.ts'
import { verifyChangesOfTenant } from './platform/tenants/verify-changes-of-tenant.ts'
import { listChangesOfTable } from './agreements/price-tables/list-changes-of-table.ts'
import { verifyChangesOfTable } from './agreements/price-tables/verify-changes-of-table.ts'
import { LOG_NOUNS } from './log-nouns.ts'

/** The change logs of agreements, price tables, insurance plans and the tenant itself, and who stands in them. */
export const logOperations = {
  changeLog: {
    list: serve(changeLog.list).query(bind(changeLog.list, listChanges)),
    listOfPeriod: serve(changeLog.listOfPeriod).query(bind(changeLog.listOfPeriod, listChangesOfPeriod)),
    heads: serve(changeLog.heads).query(bind(changeLog.heads, listHeads)),
    verify: serve(changeLog.verify).query(bind(changeLog.verify, verifyChanges(LOG_NOUNS))),
    listOfPlans: serve(changeLog.listOfPlans).query(bind(changeLog.listOfPlans, listChangesOfPlans)),
    verifyOfPlans: serve(changeLog.verifyOfPlans).query(bind(changeLog.verifyOfPlans, verifyChangesOfPlans(LOG_NOUNS))),
    listOfTable: serve(changeLog.listOfTable).query(bind(changeLog.listOfTable, listChangesOfTable)),
    verifyOfTable: serve(changeLog.verifyOfTable).query(bind(changeLog.verifyOfTable, verifyChangesOfTable(LOG_NOUNS))),
    listOfTenant: serve(changeLog.listOfTenant).query(bind(changeLog.listOfTenant, listChangesOfTenant)),
    verifyOfTenant: serve(changeLog.verifyOfTenant).query(
      bind(changeLog.verifyOfTenant, verifyChangesOfTenant(LOG_NOUNS)),
    ),
    actors: serve(changeLog.actors).query(bind(changeLog.actors, listActors)),
  },
}
