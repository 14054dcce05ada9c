import type { z } from 'zod'
import { SCOPES, type Scope } from '@vigencia/contracts/access/scope.ts'
import type { ApiKey, NewApiKey } from '@vigencia/contracts/keys/api-key.ts'
import { GRACES } from '@vigencia/contracts/keys/rotate.ts'
import { fields } from './answers/aligned.ts'
import { command, UsageError, type Answer } from './command/command.ts'
import { keyTable } from './key-table.ts'
import { withKeyOperations, KEY_OPTIONS, type KeyOperations } from './key-operations.ts'
import { told } from './command/told.ts'

type Key = z.input<typeof ApiKey>

const KEY_ID = { key_id: 'The key by its id, as `keys list` shows it' }
const EXPIRES = { takes: 'instant', about: 'From when on it is refused, such as 2027-01-01T00:00:00Z' } as const

export const keyCommands = [
  command({
    noun: 'keys',
    verb: 'create',
    summary: 'Create a key and show it, once',
    args: {},
    options: {
      name: { takes: 'name', required: true, about: 'What it is for, in words' },
      scopes: {
        takes: 'scope,scope',
        required: true,
        about: 'What it may do, such as prices:read,cases:write; a wrong one is answered with all that there are',
      },
      user: { takes: 'id', about: 'The user it stands for in the change log' },
      expires: EXPIRES,
      ...KEY_OPTIONS,
    },
    run: (call) => {
      const { name, scopes, user, expires } = call.options
      const input = { name, scopes: scopesOf(scopes), user_id: user ?? null, expires_at: expires ?? null }
      return withKeyOperations(call, async (operations) => shownOnce(await operations.create(input), call.report))
    },
  }),
  command({
    noun: 'keys',
    verb: 'list',
    summary: 'List the keys, the newest first, with those that have ended',
    args: {},
    options: KEY_OPTIONS,
    run: (call) =>
      withKeyOperations(call, async (operations) => {
        const items = await allKeys(operations)
        return { json: { items, total: items.length }, text: keyTable(items) }
      }),
  }),
  command({
    noun: 'keys',
    verb: 'rotate',
    summary: 'Put a new key in the place of one, and show it, once',
    args: KEY_ID,
    options: {
      grace: { takes: 'time', oneOf: GRACES, about: 'For how long the old key still works; 0' },
      expires: { ...EXPIRES, about: 'From when on the new key is refused; when the old one would have been' },
      ...KEY_OPTIONS,
    },
    run: (call) => {
      const grace = GRACES.find((one) => one === call.options.grace) ?? '0'
      const input = { key_id: call.args.key_id, grace, expires_at: call.options.expires ?? null }
      return withKeyOperations(call, async (operations) => shownOnce(await operations.rotate(input), call.report))
    },
  }),
  command({
    noun: 'keys',
    verb: 'revoke',
    summary: 'Revoke a key: every process refuses it within a second',
    args: KEY_ID,
    options: KEY_OPTIONS,
    run: (call) =>
      withKeyOperations(call, async (operations) => {
        const { key_id } = call.args
        await operations.revoke({ key_id })
        return { json: { key_id, revoked: true }, text: `${key_id} is revoked.` }
      }),
  }),
]

function shownOnce(made: z.input<typeof NewApiKey>, report: (line: string) => void): Answer {
  report('Keep the key now: it is not shown again.')
  const { key, id, name, scopes, user_id, expires_at } = made
  return { json: made, text: fields({ key, id, name, scopes: scopes.join(','), user: user_id, expires: expires_at }) }
}

function scopesOf(text: string): Scope[] {
  return text.split(',').map((provided) => {
    const scope = SCOPES.find((one) => one === provided.trim())
    if (scope === undefined)
      throw new UsageError(told`There is no scope "${provided}": there are ${SCOPES.join(', ')}.`)
    return scope
  })
}

async function allKeys(operations: KeyOperations): Promise<Key[]> {
  const items: Key[] = []
  for (;;) {
    const page = await operations.list({ offset: items.length, limit: 200 })
    items.push(...page.items)
    if (page.items.length === 0 || items.length >= page.total) return items
  }
}
