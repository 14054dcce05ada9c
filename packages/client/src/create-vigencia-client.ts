import type { VigenciaAccess } from './access.ts'
import { clientOf } from './client-of.ts'
import type { ApiOperations } from './operations/api.ts'
import { API_TRAITS } from './operations/api-traits.ts'
import type { SnvsOperations } from './operations/snvs.ts'
import { SNVS_TRAITS } from './operations/snvs-traits.ts'

export type { CallLogger, VigenciaAccess } from './access.ts'
export {
  refusalOf,
  VigenciaRefused,
  VigenciaUnavailable,
  type UnavailableReason,
  type VigenciaRefusal,
} from './errors.ts'
export type * from './operation/operation.ts'
export type { CommonRefusalCode, RefusalCode } from './operations/refusal-codes.ts'
export type * as Api from './operations/api.ts'
export type * as Snvs from './operations/snvs.ts'

/** Every operation of the api by its name, such as `client.convenios.create.mutate(…)`. */
export type VigenciaClient = ApiOperations

/** Every operation of the reporting service, such as `client.cases.report.mutate(…)`. */
export type SnvsClient = SnvsOperations

/**
 * A typed client of the api. Queries of one tick travel as one request, and each command by itself.
 * Each call has its own answer or refusal, its own transaction, its time-out and its repeats.
 * Values are those of the wire: days and instants are text, money is whole centavos.
 */
export function createVigenciaClient(access: VigenciaAccess): VigenciaClient {
  return clientOf(access, API_TRAITS) as VigenciaClient
}

/** The same for the reporting service, which has an address of its own and takes the same keys. */
export function createSnvsClient(access: VigenciaAccess): SnvsClient {
  return clientOf(access, SNVS_TRAITS) as SnvsClient
}
