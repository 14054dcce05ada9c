export { quote } from './quote.ts'
export { quotes } from './quotes.ts'
export { prices } from './prices.ts'
export { searchProcedures } from './search-procedures.ts'
