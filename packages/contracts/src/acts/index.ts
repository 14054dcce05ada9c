export { quote } from './quote.ts'
export { quotes } from './quotes.ts'
