import { describe, expect, test } from 'vitest'
import { operations, type NamedOperation } from './operations.ts'
import type { Scenario } from './scenario.ts'
import { scenarios } from './scenarios.ts'

/** A block of tests for every operation of the api. One that nobody has written a scenario for fails by its name. */
export function forEachOperation(tests: (operation: NamedOperation, scenario: Scenario) => void): void {
  const known = operations.flatMap((operation) => {
    const scenario = scenarios[operation.name]
    return scenario === undefined ? [] : [{ name: operation.name, operation, scenario }]
  })
  const unknown = operations.map(({ name }) => name).filter((name) => scenarios[name] === undefined)
  describe.each(known)('$name', ({ operation, scenario }) => {
    tests(operation, scenario)
  })
  test.each(unknown)('%s has a scenario', (name) => {
    expect.fail(`no scenario for ${name}: add one to test/support/scenarios`)
  })
}
