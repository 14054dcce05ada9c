import { readIn, changeIn, type UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { asDemoOwner, type DemoOwner } from './as-demo-owner.ts'
import { findDemo, takeDemoKey } from './demo-key.ts'
import { newDemoTenant, operatorOrder } from './demo-tenant.ts'
import { loadDemo } from './load-demo.ts'

/**
 * Makes the demo as it was at first. The present one is set aside under another name, and its keys open nothing.
 * It is not removed: no history in this database can be, not even an invented one.
 */
export async function resetDemo(owner: DemoOwner, report: (line: string) => void): Promise<void> {
  await asDemoOwner(owner, async (em) => {
    const found = await readIn(em, operatorOrder(newDemoTenant()), findDemo)
    if (found === null) return
    const name = await changeIn(em, operatorOrder(found.tenant), setAside)
    report(`The demo tenant as it was is set aside as "${name}", and its keys are revoked.`)
  })
  await loadDemo(owner, report)
}

async function setAside(work: UnitOfWork): Promise<string> {
  const { id, name } = work.tenant
  const aside = `${name.replace(/\)$/, '')}, set aside at ${work.now.toString()})`
  const change = await work.change('tenant', id)
  await work.sql('update platform.tenants set name = $2 where tenant_id = $1', [id, aside])
  const revoked_at = work.now.toString()
  const revoked = await work.sql<{ id: string }>(
    'update platform.api_keys set revoked_at = $2 where tenant_id = $1 and revoked_at is null returning id',
    [id, revoked_at],
  )
  const taken = await takeDemoKey(work)
  await change?.record({
    change_type: 'set_aside',
    change_description: `Tenant "${name}" set aside as "${aside}", its keys revoked`,
    affected_table: 'tenants',
    previous_values: { name },
    new_values: { name: aside, changed_keys: [...revoked.map((key) => ({ ...key, revoked_at })), ...taken] },
  })
  return aside
}
