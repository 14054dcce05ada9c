const WEIGHTS = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]

/**
 * Whether a text is a RUC, the number by which Peru's tax authority knows a company: 11 digits, of which the last checks
 * the others.
 * @source SUNAT: modulus 11, weights 5 4 3 2 7 6 5 4 3 2.
 */
export function isRuc(text: string): boolean {
  if (!/^\d{11}$/.test(text)) return false
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(text[at]), 0)
  return (11 - (sum % 11)) % 10 === Number(text[10])
}
