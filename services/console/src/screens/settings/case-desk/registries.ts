import { msg } from '@lingui/core/macro'
import type { Registry } from './desk-queries.ts'

/** Where cases may be reported to. */
export const REGISTRIES = {
  stand_in: msg`Stand-in, for trying it out`,
  test: msg`Test registry of the ministry`,
  production: msg`Registry of the ministry`,
} as const satisfies Record<Registry, unknown>
