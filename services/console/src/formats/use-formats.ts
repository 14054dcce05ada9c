import { createContext, use } from 'react'
import { formatsOf, type Formats, type Place } from './formats.ts'

/** Before anybody has signed in there is no tenant, and nothing of it to show. */
export const FormatsContext = createContext<Formats>(
  formatsOf({ country: 'BR', currency: 'BRL', time_zone: 'America/Sao_Paulo' } satisfies Place),
)

/** How the tenant writes numbers, money and days. */
export function useFormats(): Formats {
  return use(FormatsContext)
}
