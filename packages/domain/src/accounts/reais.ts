/** Centavos as people in Brazil write them: R$ 1.234,56. */
export function reais(cents: number): string {
  return `R$ ${Math.trunc(cents / 100).toLocaleString('pt-BR')},${String(cents % 100).padStart(2, '0')}`
}
