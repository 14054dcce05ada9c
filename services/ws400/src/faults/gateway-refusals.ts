/**
 * What the gateway before the registry (3scale) says itself. The registry never saw such a request.
 * @source 3scale APIcast, `error_auth_failed`, `error_auth_missing`, `error_no_match`, `error_limits_exceeded`
 */
export const GATEWAY_REFUSALS = [
  { fault: '403-authentication-failed', status: 403, text: 'Authentication failed' },
  { fault: '403-parameters-missing', status: 403, text: 'Authentication parameters missing' },
  { fault: '404-no-mapping-rule', status: 404, text: 'No Mapping Rule matched' },
  { fault: '429-usage-limit', status: 429, text: 'Usage limit exceeded' },
] as const

type GatewayRefusal = (typeof GATEWAY_REFUSALS)[number]

/** Plain text without a line's end, and no word on when to come again. */
export function gatewayRefusal({ status, text }: GatewayRefusal): Response {
  return new Response(text, { status, headers: { 'content-type': 'text/plain; charset=us-ascii' } })
}
