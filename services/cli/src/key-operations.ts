import type { z } from 'zod'
import { create, list, revoke, rotate } from '@vigencia/contracts/keys'
import { createKey } from '@vigencia/api/platform/keys/create-key.ts'
import { listKeys } from '@vigencia/api/platform/keys/list-keys.ts'
import { revokeKey } from '@vigencia/api/platform/keys/revoke-key.ts'
import { rotateKey } from '@vigencia/api/platform/keys/rotate-key.ts'
import { API_OPTIONS, apiAccess, askApi } from './calls/ask-api.ts'
import { asOwner } from './as-owner.ts'
import { UsageError } from './command/command.ts'
import { findTenant, TENANT } from './find-tenant.ts'
import { told } from './command/told.ts'

/**
 * Keys are managed by the operator through the database, who makes a tenant's first key, or by an admin through the
 * api.
 */
export const KEY_OPTIONS = {
  tenant: { ...TENANT, about: 'Whose keys: as the owner of the database. Without it, by the api' },
  ...API_OPTIONS,
} as const

/** The same operations, whoever runs them. */
export interface KeyOperations {
  create(input: z.input<typeof create.input>): Promise<z.input<typeof create.output>>
  list(input: z.input<typeof list.input>): Promise<z.input<typeof list.output>>
  rotate(input: z.input<typeof rotate.input>): Promise<z.input<typeof rotate.output>>
  revoke(input: z.input<typeof revoke.input>): Promise<z.input<typeof revoke.output>>
}

interface Provided {
  readonly options: { tenant: string | undefined; url: string | undefined; key: string | undefined }
  readonly environment: NodeJS.ProcessEnv
}

/** @throws UsageError when it is not clear who calls */
export function withKeyOperations<Result>(
  { options, environment }: Provided,
  work: (operations: KeyOperations) => Promise<Result>,
): Promise<Result> {
  const { tenant: nameOrId } = options
  if (nameOrId === undefined) {
    return askApi(apiAccess(options, environment), ({ keys }) =>
      work({
        create: (input) => keys.create.mutate(input),
        list: (input) => keys.list.query(input),
        rotate: (input) => keys.rotate.mutate(input),
        revoke: (input) => keys.revoke.mutate(input),
      }),
    )
  }
  if (options.key !== undefined || options.url !== undefined)
    throw new UsageError(
      told`--tenant is the way by the database, --url and --key the way by the api: say one of them.`,
    )
  return asOwner(environment, async (owner) => {
    const tenant = await findTenant(owner.database, nameOrId)
    return work({
      create: (input) => owner.bind(tenant, create, createKey, input),
      list: (input) => owner.bind(tenant, list, listKeys, input),
      rotate: (input) => owner.bind(tenant, rotate, rotateKey, input),
      revoke: (input) => owner.bind(tenant, revoke, revokeKey, input),
    })
  })
}
