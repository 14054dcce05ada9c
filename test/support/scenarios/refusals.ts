import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import type { Scenarios } from '../scenario.ts'

const DAYS = { from: '2026-06-01', to: '2026-06-30' }

export const refusalScenarios: Scenarios = {
  'refusals.list': {
    // they are written some seconds after a refusal: no call waits for that
    async happy({ api, tenant }) {
      await asSuperuser(
        { database: api.database },
        `insert into platform.refusal_counts (tenant_id, day, operation, code, refused)
         values ($1, '2026-06-14', 'pricing.quote', 'not_covered', 12), ($1, '2026-06-14', 'cases.report', 'report_faulty', 3)`,
        [tenant.id],
      )
      return DAYS
    },
    refused: {},
  },
}
