import { expect, test } from 'vitest'
import { mustBePlain } from './plain-json.ts'
import { repeatedKey } from './repeated-key.ts'

const found = (text: string) => repeatedKey(text, mustBePlain(JSON.parse(text)))

test.each([
  ['at the top', '{"a":1,"a":2}', 'a'],
  ['with the same value', '{"a":1,"b":0,"a":1}', 'a'],
  ['written in two ways', '{"a":1,"\\u0061":2}', 'a'],
  ['with blanks before its colon', '{"a" :1,"a"\n\t\r :2}', 'a'],
  ['in an object of a list', '{"items":[{"a":1},{"b":1,"b":2}]}', 'b'],
  ['after an object of its own', '{"a":{"a":1},"b":[{"a":1}],"a":2}', 'a'],
  ['that is empty', '{"":1,"":2}', ''],
  ['that holds quotes and backslashes', String.raw`{"\"\\":1,"x":"\\\"","\"\\":2}`, '"\\'],
  ['beside colons in texts', '{"at":"12:30","a":":","a":"{"}', 'a'],
  ['thrice', '{"a":1,"a":2,"a":3}', 'a'],
])('a key that an object has twice is found: %s', (_where, text, key) => {
  expect(found(text)).toBe(key)
})

test.each([
  ['no key', '{}'],
  ['no object', '["a","a"]'],
  ['the same key in two objects', '{"a":{"a":1},"b":[{"a":1},{"a":2}]}'],
  ['the same text as key and value', '{"a":"a","b":"b:a"}'],
  ['texts that look like keys', String.raw`{"a":"\"a\":1,\"a\":2","b":"}{\"a\":"}`],
  ['keys that differ in case', '{"a":1,"A":2}'],
  ['keys that are numbers', '{"1":1,"01":2,"1.0":3}'],
  ['a text that ends in a backslash', String.raw`{"a":"\\","b":":"}`],
])('nothing is found where there is %s', (_what, text) => {
  expect(found(text)).toBeNull()
})

test('the work grows with the length alone, whatever the body is made of', () => {
  const ms = (text: string) => {
    const start = performance.now()
    repeatedKey(text, -1)
    return performance.now() - start
  }
  for (const of of ['{"a":', '"\\\\\\\\', '[{"a":"', ':'])
    expect(ms(`{"a":"${JSON.stringify(of.repeat(400_000)).slice(1, -1)}"}`), of).toBeLessThan(500)
})
