import { GATEWAY_REFUSALS } from './gateway-refusals.ts'

export const GATEWAY_STATUSES = [500, 502, 503, 504] as const
type GatewayStatus = (typeof GATEWAY_STATUSES)[number]

/** The faults of a request. Before the commit there is no case; after it there is one. */
export const FAULT_NAMES = [
  'delay',
  'timeout-before-commit',
  'timeout-after-commit',
  'reset-before-commit',
  'reset-after-commit',
  ...GATEWAY_STATUSES.map(gatewayBefore),
  ...GATEWAY_STATUSES.map(gatewayAfter),
  '401',
  '429',
  ...GATEWAY_REFUSALS.map(({ fault }) => fault),
  'errors-as-list',
  'description-as-object',
  'truncated-body',
  'html-body',
  'id-as-text',
  'malformed-json',
] as const

export type FaultName = (typeof FAULT_NAMES)[number]

export function gatewayBefore(status: GatewayStatus): `${GatewayStatus}-before-commit` {
  return `${status}-before-commit`
}

export function gatewayAfter(status: GatewayStatus): `${GatewayStatus}-after-commit` {
  return `${status}-after-commit`
}

export function isFaultName(name: string): name is FaultName {
  return (FAULT_NAMES as readonly string[]).includes(name)
}
