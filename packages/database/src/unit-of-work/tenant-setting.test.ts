import { describe, expect, test } from 'vitest'
import { setTenant } from './tenant-setting.ts'

const ID = '0199a0f2-7c51-7e2b-9c1d-3f5b8a6d4e21'

describe('the statement that names a tenant', () => {
  test('holds its id', () => {
    expect(setTenant(ID)).toBe(`set local vigencia.tenant = '${ID}'`)
    expect(setTenant(ID.toUpperCase())).toBe(setTenant(ID))
  })

  test.each([
    ['nothing', ''],
    ['a quote', `${ID}'; drop table platform.tenants --`],
    ['a line behind it', `${ID}\n`],
    ['a line before it', `\n${ID}`],
    ['a backslash', String.raw`0199a0f2-7c51-7e2b-9c1d-3f5b8a6d4e2\'`],
    ['other digits', ID.replace('0', '٠')],
    ['too few', ID.slice(1)],
    ['braces', `{${ID}}`],
  ])('takes no %s', (_what, id) => {
    expect(() => setTenant(id)).toThrow(TypeError)
  })
})
