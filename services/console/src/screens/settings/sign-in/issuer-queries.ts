import { queryOptions } from '@tanstack/react-query'
import { refusalOf, type Api } from '@vigencia/client'
import { vigencia } from '../../../api/vigencia.ts'

export type Issuer = Api.SignInIssuer

/** What of an issuer is typed. Its secret is never read, so it is typed anew each time. */
export type TypedIssuer = Pick<Issuer, 'issuer' | 'client_id'>

export const typedOf = (issuer: Issuer | null): TypedIssuer => ({
  issuer: issuer?.issuer ?? '',
  client_id: issuer?.client_id ?? '',
})

export const isWhole = ({ issuer, client_id }: TypedIssuer) => URL.canParse(issuer) && client_id !== ''

/** The issuer of the clinic; null: there is none, which is no failure. */
export const issuerQuery = queryOptions({
  queryKey: ['tenant', 'sign-in'],
  queryFn: async ({ signal }): Promise<{ readonly issuer: Issuer | null }> => {
    try {
      return { issuer: await vigencia.tenant.getSignIn.query({}, { signal }) }
    } catch (error) {
      if (refusalOf(error)?.code === 'issuer_not_set') return { issuer: null }
      throw error
    }
  },
})
