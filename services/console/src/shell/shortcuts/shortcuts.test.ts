import { expect, test, vi } from 'vitest'
import { shortcutReader } from './shortcuts.ts'

function reader() {
  const acts = {
    go: vi.fn((letter: string) => 'pac'.includes(letter)),
    search: vi.fn(),
    showHelp: vi.fn(),
    makeNew: vi.fn(),
  }
  const read = shortcutReader(acts)
  const press = (key: string, at = 0, isTyped = false) => read({ key, at, isTyped })
  return { acts, press }
}

test('g and a letter go to a screen, and each alone does not', () => {
  const { acts, press } = reader()
  expect([press('p'), press('g'), press('p', 300)]).toEqual([false, true, true])
  expect(acts.go).toHaveBeenCalledExactlyOnceWith('p')
  expect(press('a', 400)).toBe(false)
})

test('a letter that comes late, or that names no screen, goes nowhere', () => {
  const { acts, press } = reader()
  press('g')
  expect(press('p', 2_000)).toBe(false)
  press('g', 3_000)
  expect(press('x', 3_100)).toBe(false)
  expect(acts.go).toHaveBeenCalledExactlyOnceWith('x')
})

test('what is typed into a field is no shortcut', () => {
  const { acts, press } = reader()
  expect(press('/', 0, true)).toBe(false)
  press('g', 0, true)
  expect(press('p', 10)).toBe(false)
  expect(acts.search).not.toHaveBeenCalled()
  expect([press('/'), press('?'), press('n')]).toEqual([true, true, true])
})
