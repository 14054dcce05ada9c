import { z } from 'zod'
import { ACCOMMODATIONS } from '@vigencia/domain/pricing/qualifiers.ts'
import { ConvenioId } from '../convenios/convenio.ts'
import { Id } from '../values/id.ts'
import { Revision } from '../values/count.ts'
import { madeAndChanged } from '../values/made-and-changed.ts'
import { label } from '../values/text.ts'

const ConvenioPlanId = Id.describe('The plan of the convenio')

export const convenioPlanPath = { convenio_id: ConvenioId, plan_id: ConvenioPlanId }

export const convenioPlanFields = {
  code: label(50).describe("The payer's code of the plan, unique among its active plans; it never changes"),
  name: label(255).describe('Display name'),
  accommodation: z
    .enum(ACCOMMODATIONS)
    .describe(
      'Where those it covers stay; it never changes, so a question that names the plan means the same for ever',
    ),
}

export const ConvenioPlan = z
  .object({
    id: ConvenioPlanId,
    convenio_id: ConvenioId,
    code: z.string().describe("The payer's code of the plan"),
    name: z.string().describe('Display name'),
    accommodation: z.enum(ACCOMMODATIONS).describe('Where those it covers stay'),
    is_active: z.boolean().describe('Whether it is sold; false: deactivated, and its prices stay'),
    revision: Revision.describe("The convenio's revision"),
    ...madeAndChanged,
  })
  .meta({ id: 'ConvenioPlan', description: 'A plan that a payer sells, for prices that are agreed for it alone' })
