import { z } from 'zod'
import type { WireSettings } from './registry-wire.ts'

const DEFAULT_STAND_IN = 'http://127.0.0.1:3002'
const DEFAULT_TEST = 'https://ws400-qa.sisa.msal.gov.ar'
const DEFAULT_PRODUCTION = 'https://apisalud.msal.gov.ar'

const secure = z.url({ protocol: /^https$/, error: 'must be an https URL', abort: true })

/** An address that nobody publishes: without it nothing goes there. */
const unpublished = secure.optional()

const milliseconds = (standard: number) => z.coerce.number().int().min(10).max(120_000).default(standard)

/** The settings of the way to the registry and of the workers. The service's settings include them. */
export const registrySettings = {
  SNVS_REGISTRY_STAND_IN_URL: z
    .url({ protocol: /^https?$/, error: 'must be an http or https URL' })
    .optional()
    .describe(`The stand-in; unset: ${DEFAULT_STAND_IN}, in production none`),
  SNVS_REGISTRY_TEST_URL: secure
    .default(DEFAULT_TEST)
    .refine((url) => new URL(url).host !== new URL(DEFAULT_PRODUCTION).host, 'must not be the production registry')
    .describe("The ministry's test registry"),
  SNVS_REGISTRY_PRODUCTION_URL: secure.default(DEFAULT_PRODUCTION).describe("The ministry's registry"),
  SNVS_SAMPLES_TEST_URL: unpublished.describe("Where the ministry's test registry takes samples (API75)"),
  SNVS_SAMPLES_PRODUCTION_URL: unpublished.describe("Where the ministry's registry takes samples"),
  SNVS_RESULTS_TEST_URL: unpublished.describe("Where the ministry's test registry takes results (API76)"),
  SNVS_RESULTS_PRODUCTION_URL: unpublished.describe("Where the ministry's registry takes results"),
  SNVS_CONNECT_TIMEOUT_MS: milliseconds(5_000).describe('Until a connection to the registry stands'),
  SNVS_ANSWER_TIMEOUT_MS: milliseconds(30_000).describe('From there until its answer is whole'),
  SNVS_CONCURRENCY: z.coerce.number().int().min(1).max(256).default(8).describe('Cases under way in one process'),
  SNVS_DELIVERY: z.stringbool().default(true).describe('Send queued cases from this process'),
  SNVS_RESTORED: z
    .stringbool()
    .default(false)
    .describe('The database comes from a backup: everything unsent is held until an operator releases it'),
} as const

type RegistrySettings = z.output<z.ZodObject<typeof registrySettings>> & { readonly NODE_ENV: string }

/** In production cases go to a stand-in only where the operator has said that there is one. */
function standInOf({ SNVS_REGISTRY_STAND_IN_URL, NODE_ENV }: RegistrySettings): URL | null {
  if (SNVS_REGISTRY_STAND_IN_URL !== undefined) return new URL(SNVS_REGISTRY_STAND_IN_URL)
  return NODE_ENV === 'production' ? null : new URL(DEFAULT_STAND_IN)
}

export function wireSettings(settings: RegistrySettings): WireSettings {
  const stand_in = standInOf(settings)
  return {
    addresses: {
      stand_in,
      test: new URL(settings.SNVS_REGISTRY_TEST_URL),
      production: new URL(settings.SNVS_REGISTRY_PRODUCTION_URL),
    },
    laboratory: {
      samples: addressesOf(stand_in, settings.SNVS_SAMPLES_TEST_URL, settings.SNVS_SAMPLES_PRODUCTION_URL),
      results: addressesOf(stand_in, settings.SNVS_RESULTS_TEST_URL, settings.SNVS_RESULTS_PRODUCTION_URL),
    },
    connectWithin: settings.SNVS_CONNECT_TIMEOUT_MS,
    answerWithin: settings.SNVS_ANSWER_TIMEOUT_MS,
  }
}

function addressesOf(stand_in: URL | null, test: string | undefined, production: string | undefined) {
  return {
    stand_in,
    test: test === undefined ? null : new URL(test),
    production: production === undefined ? null : new URL(production),
  }
}
