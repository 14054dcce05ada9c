import { bulk, update } from '@vigencia/contracts/particular-prices'
import type { UnitOfWork } from '@vigencia/database/unit-of-work/unit-of-work.ts'
import { bulkCreateParticularPrices } from '../../agreements/particular-prices/bulk-create-particular-prices.ts'
import { updateParticularPrice } from '../../agreements/particular-prices/update-particular-price.ts'
import { operation, type Act } from './act.ts'
import { demoId } from '../invented/demo-id.ts'
import type { InventedSelfPay } from '../invented/invented-agreement.ts'
import { inventedPrices, type InventedPrice } from '../invented/invented-prices.ts'

/** A self-pay catalogue, and later prices for some of it. */
export function selfPayActs(word: string, since: string, { repriced, ...first }: InventedSelfPay): Act[] {
  const convenio_id = demoId(word)
  const items = inventedPrices(word, first)
  return [
    operation(`${word} prices`, since, bulk, bulkCreateParticularPrices, { convenio_id, items }),
    ...repriced.flatMap(({ made, valid_from, ...prices }) =>
      inventedPrices(word, prices).map((price) => ({
        name: `${word} ${price.procedure_code} from ${valid_from}`,
        on: made,
        run: (work: UnitOfWork) => reprice(work, convenio_id, valid_from, price),
      })),
    ),
  ]
}

async function reprice(work: UnitOfWork, convenio_id: string, valid_from: string, price: InventedPrice): Promise<void> {
  const [entry] = await work.sql<{ id: string }>(
    'select id from contracts.particular_prices where tenant_id = $1 and convenio_id = $2 and procedure_code = $3',
    [work.tenant.id, convenio_id, price.procedure_code],
  )
  const input = { convenio_id, price_id: entry?.id, valid_from, ...price, notes: null, metadata: null }
  await updateParticularPrice(work, update.input.parse(input))
}
