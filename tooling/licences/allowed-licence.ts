/** Licences that let the code be used and shipped without opening one's own. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'Unlicense',
  'Zlib',
])

/**
 * Whether a licence, named by an SPDX expression, is allowed: of `A OR B` one must be, of `A AND B` both. What is not
 * understood (parentheses inside others, a file of its own) is not allowed, so that a person looks at it.
 */
export function isAllowedLicence(expression: string): boolean {
  const alternatives = expression.replace(/^\((.*)\)$/, '$1').split(' OR ')
  return alternatives.some((alternative) => alternative.split(' AND ').every((licence) => ALLOWED.has(licence)))
}
