import { describe, expect, test } from 'vitest'
import { groupOf, type OperationGroup } from '../operation-groups.ts'
import { operations, type NamedOperation } from '../operations.ts'
import type { Scenario } from '../scenario.ts'
import { ELSEWHERE, scenarios } from '../scenarios/all-scenarios.ts'

/**
 * A block of tests for every operation of a group. An operation that nobody has written a scenario for fails by its name, and
 * so does one that is in no group.
 */
export function forEachOperation(
  group: OperationGroup,
  tests: (operation: NamedOperation, scenario: Scenario) => void,
): void {
  const ofGroup = operations.filter(({ name }) => groupOf(name) === group)
  const known = ofGroup.flatMap((operation) => {
    const scenario = scenarios[operation.name]
    return scenario === undefined ? [] : [{ name: operation.name, operation, scenario }]
  })
  describe.each(known)('$name', ({ operation, scenario }) => {
    tests(operation, scenario)
  })
  const unknown = ofGroup
    .map(({ name }) => name)
    .filter((name) => scenarios[name] === undefined && ELSEWHERE[name] === undefined)
  test.each(unknown)('%s has a scenario', (name) => {
    expect.fail(`no scenario for ${name}: add one to test/support/scenarios`)
  })
  const ungrouped = operations.map(({ name }) => name).filter((name) => groupOf(name) === undefined)
  test.each(ungrouped)('%s is in a group', (name) => {
    expect.fail(`no group has ${name}: add its noun to test/support/operation-groups.ts`)
  })
}
