import { expect, test } from 'vitest'
import { isPublicAddress, publicLookup } from './public-address.ts'
import { addressFault } from './webhook-address.ts'

test.each(['10.0.0.1', '127.0.0.1', '169.254.169.254', '100.64.0.1', '192.168.1.1', '172.16.0.1', '0.0.0.0', '168.63.129.16',
  '::1', '::', 'fd00:ec2::254', 'fe80::1', '::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', 'nothing'])(
  '%s is no public address', (address) => expect(isPublicAddress(address)).toBe(false)) // prettier-ignore

test.each(['8.8.8.8', '2606:4700::1111'])('%s is one', (address) => expect(isPublicAddress(address)).toBe(true))

test.each([
  ['https://example.com/x', null],
  ['http://example.com/x', 'must be https'],
  ['https://2130706433/', /public/],
  ['https://0x7f.1/', /public/],
  ['https://[::ffff:127.0.0.1]/', /public/],
  ['https://localhost/', /public/],
  ['https://intranet/', /public/],
  ['https://user:secret@example.com/', /password/],
  ['http://listed.lan:8080/', null],
])('%s is taken or refused', (address, fault) => {
  const found = addressFault(new URL(address), new Set(['listed.lan:8080']))
  if (fault instanceof RegExp) expect(found).toMatch(fault)
  else expect(found).toBe(fault)
})

test('a name that stands for an address of this machine is refused when it is connected to', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>()
  publicLookup('localhost', { all: true }, (error) => resolve(error))
  expect(await promise).toMatchObject({ code: 'ADDRESS_REFUSED' })
})
