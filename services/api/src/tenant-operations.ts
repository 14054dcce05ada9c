import * as keys from '@vigencia/contracts/keys'
import * as refusals from '@vigencia/contracts/refusals'
import * as tenant from '@vigencia/contracts/tenants'
import { bind } from '@vigencia/server/operations/bind.ts'
import { bindAsking } from '@vigencia/server/operations/bind-asking.ts'
import { serve } from '@vigencia/server/trpc/serve.ts'
import type { IssuerParts } from './platform/issuers/issuer-parts.ts'
import { checkIssuer } from './platform/issuers/check-issuer.ts'
import { getIssuer, removeIssuer, setIssuer } from './platform/issuers/set-issuer.ts'
import { createKey } from './platform/keys/create-key.ts'
import { getKey } from './platform/keys/get-key.ts'
import { listKeys } from './platform/keys/list-keys.ts'
import { revokeKey } from './platform/keys/revoke-key.ts'
import { rotateKey } from './platform/keys/rotate-key.ts'
import { listRefusals } from './platform/refusals/list-refusals.ts'
import { getTenant } from './platform/tenants/get-tenant.ts'

/** The operations on a tenant itself: its keys, what was refused of it, its settings. */
export const tenantOperations = (issuers: IssuerParts) => ({
  refusals: { list: serve(refusals.list).query(bind(refusals.list, listRefusals)) },
  keys: {
    create: serve(keys.create).mutation(bind(keys.create, createKey)),
    list: serve(keys.list).query(bind(keys.list, listKeys)),
    get: serve(keys.get).query(bind(keys.get, getKey)),
    rotate: serve(keys.rotate).mutation(bind(keys.rotate, rotateKey)),
    revoke: serve(keys.revoke).mutation(bind(keys.revoke, revokeKey)),
  },
  tenant: {
    get: serve(tenant.get).query(bind(tenant.get, getTenant)),
    getSignIn: serve(tenant.getSignIn).query(bind(tenant.getSignIn, getIssuer(issuers))),
    setSignIn: serve(tenant.setSignIn).mutation(bind(tenant.setSignIn, setIssuer(issuers))),
    checkSignIn: serve(tenant.checkSignIn).query(bindAsking(tenant.checkSignIn, checkIssuer(issuers))),
    removeSignIn: serve(tenant.removeSignIn).mutation(bind(tenant.removeSignIn, removeIssuer)),
  },
})
