import * as appointmentTypes from '@vigencia/contracts/appointment-types'
import * as providers from '@vigencia/contracts/providers'
import { createRecord } from '../../agreements/master-data/create-record.ts'
import { appointmentTypeNoun } from '../../agreements/providers/appointment-types/appointment-type-noun.ts'
import { providerNoun } from '../../agreements/providers/provider-noun.ts'
import { linkConvenio } from '../../agreements/providers/link-convenio.ts'
import { unlinkConvenio } from '../../agreements/providers/unlink-convenio.ts'
import { operation, type Act } from './act.ts'
import { APPOINTMENT_TYPES } from '../invented/appointment-types.ts'
import { demoId } from '../invented/demo-id.ts'

const SINCE = '2021-10-05'

/** Invented people; a registry of zeros is nobody's. */
const PROVIDERS = [
  { name: 'Dra. Helena Prado', registry: 'CRM-SP 000001', accepts: ['aurora', 'serra verde', 'particular', 'sus'] },
  { name: 'Dr. Caio Brandão', registry: 'CRM-SP 000002', accepts: ['aurora', 'vale do sol', 'particular'] },
  { name: 'Dra. Inês Lobato', registry: 'CRM-SP 000003', accepts: ['porto claro'], left: 'aurora' },
] as const

/** The appointment types that the contracts name, the people who see patients, and the convenios they accept. */
export function catalogueActs(): Act[] {
  return [
    ...Object.keys(APPOINTMENT_TYPES).map((name) =>
      operation(`appointment type: ${name}`, SINCE, appointmentTypes.create, createRecord(appointmentTypeNoun), {
        name,
      }),
    ),
    ...PROVIDERS.flatMap(providerActs),
  ]
}

function providerActs({ name, registry, accepts, ...more }: (typeof PROVIDERS)[number]): Act[] {
  const act = `provider: ${name}`
  const path = (word: string) => ({ provider_id: demoId(act), convenio_id: demoId(word) })
  const link = (word: string, on: string) =>
    operation(`${act} accepts ${word}`, on, providers.linkConvenio, linkConvenio, path(word))
  const left = 'left' in more ? more.left : null
  return [
    operation(act, SINCE, providers.create, createRecord(providerNoun), { name, registry }),
    ...accepts.map((word) => link(word, '2024-02-01')),
    ...(left === null
      ? []
      : [
          link(left, '2024-02-01'),
          operation(`${act} left ${left}`, '2024-08-01', providers.unlinkConvenio, unlinkConvenio, path(left)),
        ]),
  ]
}
