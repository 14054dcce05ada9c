import { readCodeList, type RegistryCode } from '@vigencia/domain/case-reports/code-list.ts'
import { Refusal } from '@vigencia/domain/refusals.ts'
import type { RegistryCredentials, RegistryName, RegistryWire } from '../registry/registry-wire.ts'

/** @throws Refusal `code_list_unavailable` */
export async function fetchCodes(
  wire: RegistryWire,
  registry: RegistryName,
  credentials: RegistryCredentials,
): Promise<RegistryCode[]> {
  const end = await wire.codes(registry, credentials)
  if (end.kind !== 'answered') throw unavailable(`could not be reached (${end.why})`)
  const { status, bytes } = end.reply
  if (status === 401) throw unavailable('refused the credentials')
  const codes = status === 200 ? readCodeList(bytes) : null
  if (codes === null) throw unavailable(`answered ${status} with something that is no list of codes`)
  return codes
}

function unavailable(why: string): Refusal {
  return new Refusal('code_list_unavailable', `The registry ${why}. The list of codes stays as it is; try again later.`)
}
