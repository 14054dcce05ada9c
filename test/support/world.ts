import type { Client } from 'pg'
import { ROLES } from '@vigencia/contracts/access/role.ts'
import { OIDC_CLIENT, oidcIssuer, type OidcIssuer } from '@vigencia/testing/network/oidc-issuer.ts'
import type { MadePerson } from '@vigencia/testing/postgres/make-test-person.ts'
import type { TestApi, TestTenant } from '@vigencia/testing/stack/test-api.ts'
import { REST, type EntryPoint, type WireInput } from './call-operation.ts'
import { connectAsSuperuser } from './database-roles.ts'
import { operationCalled, type NamedOperation } from './operations.ts'

/** Where the clock of every world stands: 12:00 in the tenants' zone. */
export const NOW = '2026-06-15T15:00:00Z'
export const TODAY = '2026-06-15'

export type ConvenioPath = { readonly convenio_id: string }
export type PeriodPath = ConvenioPath & { readonly period_id: string }

/** A new tenant, and what a scenario makes in it by the api's own operations. */
export interface World {
  readonly api: TestApi
  readonly tenant: TestTenant
  readonly entryPoint: EntryPoint
  /** An operation over REST with the tenant's full key; a refusal is an error here. */
  do(name: string, input: WireInput): Promise<any> // eslint-disable-line typescript/no-explicit-any -- as it is answered
  /** What is sent by who may call an operation: the tenant's full key, or a session where that is for people. */
  headersOf(operation: NamedOperation): Promise<Readonly<Record<string, string>>>
  /** Somebody who is signed in, with every role. */
  person(): Promise<MadePerson>
  convenio(fields?: WireInput): Promise<ConvenioPath>
  draft(fields?: WireInput, convenio?: ConvenioPath): Promise<PeriodPath>
  /** A period that is in force all of 2026, unless said otherwise. */
  period(fields?: WireInput, convenio?: ConvenioPath): Promise<PeriodPath>
  /** The tenant's issuer of sign-ins, which is set, and says nothing of when it saw somebody. */
  issuer(): Promise<OidcIssuer>
  /** Somebody else's transaction that runs one statement and stays open, with the locks it took, until the world is left. */
  hold(sql: string, values: readonly unknown[]): Promise<void>
  leave(): Promise<void>
}

export async function newWorld(api: TestApi): Promise<World> {
  const tenant = await api.newTenant()
  const entryPoint: EntryPoint = (path, request) => api.service.app.request(path, request)

  let signedIn: Promise<MadePerson> | undefined
  const person = () => (signedIn ??= tenant.newPerson({ roles: ROLES }))
  const headersOf = async ({ card }: NamedOperation) =>
    card.scope === 'signed_in' ? (await person()).headers : { 'x-api-key': tenant.key }

  async function make(name: string, input: WireInput) {
    const operation = operationCalled(name)
    const { status, body } = await REST.call(entryPoint, operation, input, await headersOf(operation))
    if (status >= 300) throw new Error(`${name} was refused while a world was made: ${JSON.stringify(body)}`)
    return body
  }

  async function convenio(fields: WireInput = {}): Promise<ConvenioPath> {
    const made = await make('convenios.create', { name: 'Unimed Rio', payment_type: 'convenio', ...fields })
    return { convenio_id: made.id }
  }

  async function draft(fields: WireInput = {}, provided?: ConvenioPath): Promise<PeriodPath> {
    const { convenio_id } = provided ?? (await convenio())
    const made = await make('contracts.create', {
      convenio_id,
      start_date: '2026-01-01',
      end_date: '2026-12-31',
      ...fields,
    })
    return { convenio_id, period_id: made.id }
  }

  async function period(fields: WireInput = {}, provided?: ConvenioPath): Promise<PeriodPath> {
    const path = await draft(fields, provided)
    await make('contracts.activate', { ...path })
    return path
  }

  async function issuer(): Promise<OidcIssuer> {
    const started = await oidcIssuer()
    started.claims = { auth_time: null }
    issuers.push(started)
    await make('tenant.setSignIn', { issuer: started.url, ...OIDC_CLIENT })
    return started
  }

  const issuers: OidcIssuer[] = []
  const holders: Client[] = []
  async function hold(sql: string, values: readonly unknown[]): Promise<void> {
    const holder = await connectAsSuperuser(api.database)
    holders.push(holder)
    await holder.query('begin')
    await holder.query(sql, [...values])
  }
  const leave = async () => {
    await Promise.all([...holders.map((holder) => holder.end()), ...issuers.map((one) => one.close())])
  }

  return { api, tenant, entryPoint, do: make, headersOf, person, convenio, draft, period, issuer, hold, leave }
}
