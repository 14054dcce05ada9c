import type { EntityManager } from '@mikro-orm/postgresql'
import { changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { runActs } from './acts/act.ts'
import { asDemoOwner, type DemoOwner } from './as-demo-owner.ts'
import { demoActs } from './demo-acts.ts'
import { findDemo, giveDemoKey, type DemoHolder } from './demo-key.ts'
import { giveDemoPerson } from './demo-person.ts'
import { systemClock } from '@vigencia/database/system-clock.ts'
import { DEMO_TENANT, newDemoTenant, operatorOrder } from './demo-tenant.ts'

/** 'vig demo' in ASCII. */
const LOCK = '8532464357851098479'

/**
 * Makes the invented demo tenant unless it is there: all of it or, whatever happens, nothing.
 * A revoked demo key opens the tenant again. Two loads at once are safe.
 * @throws OperatorError when another tenant has its name
 */
export async function loadDemo(owner: DemoOwner, report: (line: string) => void): Promise<void> {
  await asDemoOwner(owner, async (em) => {
    const startMs = performance.now()
    const found = await makeDemo(em)
    const seconds = ((performance.now() - startMs) / 1000).toFixed(1)
    if (found === null) return report(`Loaded the demo tenant "${DEMO_TENANT.name}" in ${seconds} s.`)
    await changeIn(em, operatorOrder(found.tenant), giveDemoPerson)
    if (found.opens) return report(`The demo tenant "${found.tenant.name}" is there.`)
    await changeIn(em, operatorOrder(found.tenant), giveDemoKey)
    report(`The demo's key was revoked: it opens "${found.tenant.name}" again.`)
  })
}

/** The demo that is there already. Null: there was none, and now there is. */
function makeDemo(em: EntityManager): Promise<DemoHolder | null> {
  let clock = systemClock()
  return changeIn(
    em,
    operatorOrder(newDemoTenant(), () => clock),
    async (work) => {
      await waitForOthers(work)
      const found = await findDemo(work)
      if (found === null) await runActs(work, demoActs(), (now) => void (clock = now))
      return found
    },
  )
}

/** Another process may be loading it, so this one waits as long as it takes. */
async function waitForOthers(work: UnitOfWork): Promise<void> {
  await work.sql('set local lock_timeout = 0')
  await work.sql('select pg_advisory_xact_lock($1)', [LOCK])
  await work.sql('set local lock_timeout to default')
}
