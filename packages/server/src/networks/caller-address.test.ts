import { expect, test } from 'vitest'
import { callerAddress, networkOf } from './caller-address.ts'

const addressOf = callerAddress('10.0.0.0/8,::1/128')

test.each([
  ['192.0.2.7', null, '192.0.2.7'],
  ['192.0.2.7', '203.0.113.9', '192.0.2.7'],
  ['10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['::ffff:10.0.0.1', '203.0.113.9', '203.0.113.9'],
  ['10.0.0.1', '198.51.100.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['10.0.0.1', '10.0.0.3', '10.0.0.1'],
  ['10.0.0.1', null, '10.0.0.1'],
])('a request from %s that says %s comes from %s', (socket, forwardedFor, address) => {
  expect(addressOf(socket, forwardedFor)).toBe(address)
})

test('without trusted proxies the header is nobody’s word', () => {
  expect(callerAddress('')('10.0.0.1', '203.0.113.9')).toBe('10.0.0.1')
})

test('addresses of one IPv6 network count as one', () => {
  expect(networkOf('2001:db8:1:2:3::4')).toBe(networkOf('2001:db8:1:2:9:9:9:9'))
  expect(networkOf('2001:db8:1:2:3::4')).not.toBe(networkOf('2001:db8:1:3:3::4'))
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
})
