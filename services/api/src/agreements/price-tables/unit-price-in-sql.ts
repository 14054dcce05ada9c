/** The price of one unit of a row x a factor, rounded half up. A quotient of whole numbers is exact, and a division is not. */
export function roundedUnitPrice(factor: string): string {
  return `case when units is null then round(price * ${factor}) else div(2 * price * ${factor} + units, 2 * units) end`
}

/** The same, not rounded. What no number of places holds has 30 of them, far more than half a centavo is missed by. */
export function exactUnitPrice(factor: string): string {
  return `case when units is null then price * ${factor} else trim_scale(price * ${factor} * 1.000000000000000000000000000000 / units) end`
}
