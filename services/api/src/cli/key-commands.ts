import type { z } from 'zod'
import { SCOPES, type Scope } from '@vigencia/contracts/access/scope.ts'
import type { ApiKey, NewApiKey } from '@vigencia/contracts/keys/api-key.ts'
import { GRACES } from '@vigencia/contracts/keys/rotate.ts'
import { fields } from './aligned.ts'
import { command, Misuse, type Answer } from './command.ts'
import { keyTable } from './key-table.ts'
import { atKeyDesk, KEY_DESK_OPTIONS, type KeyDesk } from './key-desk.ts'

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
      scopes: { takes: 'scope,scope', required: true, about: `What it may do: ${SCOPES.join(', ')}` },
      user: { takes: 'id', about: 'The user it stands for in the change log' },
      expires: EXPIRES,
      ...KEY_DESK_OPTIONS,
    },
    run: (call) => {
      const { name, scopes, user, expires } = call.options
      const input = { name, scopes: scopesOf(scopes), user_id: user ?? null, expires_at: expires ?? null }
      return atKeyDesk(call, async (desk) => shownOnce(await desk.create(input), call.report))
    },
  }),
  command({
    noun: 'keys',
    verb: 'list',
    summary: 'List the keys, the newest first, with those that have ended',
    args: {},
    options: KEY_DESK_OPTIONS,
    run: (call) =>
      atKeyDesk(call, async (desk) => {
        const items = await allKeys(desk)
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
      ...KEY_DESK_OPTIONS,
    },
    run: (call) => {
      const grace = GRACES.find((one) => one === call.options.grace) ?? '0'
      const input = { key_id: call.args.key_id, grace, expires_at: call.options.expires ?? null }
      return atKeyDesk(call, async (desk) => shownOnce(await desk.rotate(input), call.report))
    },
  }),
  command({
    noun: 'keys',
    verb: 'revoke',
    summary: 'Revoke a key: every process refuses it within a second',
    args: KEY_ID,
    options: KEY_DESK_OPTIONS,
    run: (call) =>
      atKeyDesk(call, async (desk) => {
        const { key_id } = call.args
        await desk.revoke({ key_id })
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
  return text.split(',').map((given) => {
    const scope = SCOPES.find((one) => one === given.trim())
    if (scope === undefined) throw new Misuse(`There is no scope "${given}": there are ${SCOPES.join(', ')}.`)
    return scope
  })
}

async function allKeys(desk: KeyDesk): Promise<Key[]> {
  const items: Key[] = []
  for (;;) {
    const page = await desk.list({ offset: items.length, limit: 200 })
    items.push(...page.items)
    if (page.items.length === 0 || items.length >= page.total) return items
  }
}
