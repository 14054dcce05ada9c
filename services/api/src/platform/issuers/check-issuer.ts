import type { checkSignIn } from '@vigencia/contracts/tenants'
import type { AskingUseCase } from '@vigencia/server/operations/bind-asking.ts'
import { mustBeAllowedIssuer } from './issuer-address.ts'
import type { Discovered } from './issuer-client.ts'
import { SENTENCES } from './issuer-faults.ts'
import type { IssuerParts } from './issuer-parts.ts'

/** An admin sees what is wrong with an issuer before anybody stands before it. */
export const checkIssuer = ({ client, hosts, limit }: IssuerParts): AskingUseCase<typeof checkSignIn, Discovered> => ({
  async ask({ address = null }, { issuer }) {
    mustBeAllowedIssuer(issuer, hosts)
    await limit.take(address)
    return client.discover(issuer)
  },
  use(_work, { issuer }, { fault, authorization_endpoint }) {
    const detail = fault === null ? 'It answers, and people can sign in there.' : SENTENCES[fault]
    return Promise.resolve({ issuer, fault, detail, authorization_endpoint })
  },
})
