import type { ISSUER_FAULTS } from '@vigencia/contracts/tenants/check-sign-in.ts'

export type IssuerFault = (typeof ISSUER_FAULTS)[number]

/** An issuer was not asked, or did not answer in time, or not in so many bytes. It tells no address. */
export class IssuerSilent extends Error {
  override name = 'IssuerSilent'
  readonly fault: IssuerFault

  constructor(fault: IssuerFault, cause?: unknown) {
    super(SENTENCES[fault], { cause })
    this.fault = fault
  }
}

export const SENTENCES: Readonly<Record<IssuerFault, string>> = {
  silent: 'The issuer gave no answer in time.',
  certificate: "The issuer's certificate is not trusted: it is false, of another name, or over.",
  elsewhere: 'The issuer sent us to another address, which is not followed.',
  too_large: 'The answer of the issuer is too large.',
  not_an_issuer: 'What answers there says nothing that OpenID Connect can use, or names another issuer.',
}

/** How deep errors of libraries hold the one that began it. */
const DEPTH = 6

function* causesOf(error: unknown): Generator<Error> {
  for (let at = error, depth = 0; at instanceof Error && depth < DEPTH; depth++) {
    yield at
    at = at.cause
  }
}

/** The issuer said nothing, in place of no; null: it said something. */
export function silenceIn(error: unknown): IssuerSilent | null {
  return causesOf(error).find((cause) => cause instanceof IssuerSilent) ?? null
}

/** Whether an issuer failed by itself: its answer says so by its status. */
export function hasFailed(error: unknown): boolean {
  return causesOf(error).some(({ cause }) => cause instanceof Response && cause.status >= 500)
}

const TLS = /^(ERR_TLS_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|INVALID_CA|PATH_LENGTH|ERR_SSL_)/

/** What an error of a connection means. */
export function faultOf(error: unknown): IssuerFault {
  const isOfTls = causesOf(error).some((cause) => TLS.test(String((cause as { code?: unknown }).code)))
  return isOfTls ? 'certificate' : 'silent'
}
