export { quote } from './quote.ts'
export { quotes } from './quotes.ts'
export { prices } from './prices.ts'
