import { createConfig, lintFromString } from '@redocly/openapi-core'
import spectralCore from '@stoplight/spectral-core'
import spectralRulesets from '@stoplight/spectral-rulesets'
import { documentOf, textOf } from './documents.ts'

/** What redocly finds, by its recommended rules, warnings too. */
export async function foundByRedocly(name: string): Promise<string[]> {
  const config = await createConfig({
    extends: ['recommended-strict'],
    // an id is a whole number or a UUID, so no word is taken for one
    rules: { 'no-ambiguous-paths': 'off' },
  })
  const problems = await lintFromString({ source: textOf(name), absoluteRef: `${name}.json`, config })
  return problems.map(({ ruleId, message, location }) => `${ruleId}: ${message} ${location[0]?.pointer ?? ''}`)
}

/** What spectral finds, by its recommended rules, warnings too. */
export async function foundBySpectral(name: string): Promise<string[]> {
  const spectral = new spectralCore.Spectral()
  // nobody outside is to write to a person about it; examples are checked by redocly, and by the documents' own test
  const rules = { 'info-contact': 'off', 'oas3-valid-media-example': 'off', 'oas3-valid-schema-example': 'off' }
  const ruleset = { extends: spectralRulesets.oas, rules }
  spectral.setRuleset(ruleset as Parameters<typeof spectral.setRuleset>[0])
  const results = await spectral.run(documentOf(name) as Record<string, unknown>)
  return results.map(({ code, message, path }) => `${code}: ${message} ${path.join('/')}`)
}
