import { expect, test } from 'vitest'
import { fieldsOf } from '@vigencia/cli/cards/card-fields.ts'
import { CARD_NOUNS, cardsOf, type CardNounName } from '@vigencia/cli/cards/card-nouns.ts'
import { en } from '@vigencia/cli/locale/en.ts'
import { NOUNS } from '@vigencia/cli/nouns.ts'
import type { Operation } from '@vigencia/contracts/operation/operation.ts'
import { operations } from './support/operations.ts'

const commands = (await Promise.all(NOUNS.map((noun) => noun.load(en)))).flat()
const cards = (await Promise.all(Object.keys(CARD_NOUNS).map((noun) => cardsOf(noun as CardNounName)))).flat()

function cardNamed(name: string) {
  const found = cards.find((one) => one.name === name)
  if (found === undefined) throw new Error(`There is no card ${name}.`)
  return found.card
}

test('an operation that no command calls is named', () => {
  const called = new Set(commands.flatMap(({ calls }) => calls ?? []))
  // a cookie is a browser's
  const isForBrowsers = ({ card }: { card: Operation }) => card.scope === 'public' || card.scope === 'signed_in'
  const all = [...operations.filter((one) => !isForBrowsers(one)), ...cards].map(({ name }) => name)
  expect(all.filter((name) => !called.has(name))).toEqual([])
})

test('a command calls no operation that no service has', () => {
  const files = [
    'priceTables.export',
    'priceTableErrata.export',
    'pricing.pricesFile',
    'iafaReport.file',
    'tedef.write',
    'pricing.quoteStream',
    'billingBatches.export',
    'billingBatches.complement',
    'billingAppeals.file',
    'billingAppeals.evidence',
  ]
  const known = new Set([...operations.map(({ name }) => name), ...files])
  const isKnown = (name: string) => known.has(name) || name.endsWith('.exportFile')
  expect(cards.map(({ name }) => name).filter((name) => !isKnown(name))).toEqual([])
})

test('a field of an operation that no word can say is named', () => {
  const faults = cards.flatMap(({ name, card }) => {
    const provided = commands.filter(({ calls }) => calls?.includes(name))
    const flags = new Set(provided.flatMap(({ options }) => Object.keys(options)))
    const shape = Object.keys(card.input.shape).filter((field) => card.streams === undefined || field !== 'file')
    const fields = fieldsOf(card)
    const unread = shape.filter((field) => !fields.some((one) => one.name === field))
    if (unread.length > 0) return unread.map((field) => `${name}: ${field}`)
    return fields
      .filter(({ flag, sensitive }) => !flags.has(flag) && (sensitive === undefined || !flags.has('from')))
      .map((field) => `${name}: ${field.name}`)
  })
  expect(faults).toEqual([])
})

test('what is of a person, or secret, is no value on the command line', () => {
  const sensitive = cards.flatMap(({ name, card }) =>
    fieldsOf(card).flatMap((field) => (field.sensitive === undefined ? [] : [{ ...field, name, field: field.name }])),
  )
  expect(sensitive.map(({ name, flag }) => `${name} ${flag}`)).toEqual(
    expect.arrayContaining(['cases.report ciudadano', 'cases.list document', 'citizens.erase document']),
  )
  const open = sensitive.filter(({ name, flag }) =>
    commands.some(({ calls, options }) => calls?.includes(name) && options[flag]?.takes !== undefined),
  )
  expect(open.map(({ name, flag }) => `${name} --${flag}`)).toEqual([])
})

test('the address of a webhook is not that of the service which is asked', () => {
  const create = commands.find(({ calls }) => calls?.includes('webhooks.create'))
  expect(Object.keys(create?.options ?? {})).toEqual(expect.arrayContaining(['url', 'set-url']))
  expect(fieldsOf(cardNamed('webhooks.create')).map(({ flag }) => flag)).not.toContain('url')
})

test('a noun or a verb that two have is named', async () => {
  const nouns = NOUNS.flatMap(({ name, alsoNamed }) => [name, ...alsoNamed])
  expect(nouns.filter((name, i) => nouns.indexOf(name) !== i)).toEqual([])
  for (const noun of NOUNS) {
    const verbs = (await noun.load(en)).flatMap(({ verb, alsoVerbs }) => [verb, ...(alsoVerbs ?? [])])
    expect(verbs.filter((verb, i) => verbs.indexOf(verb) !== i)).toEqual([])
  }
})
