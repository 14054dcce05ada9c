import type { Api } from '@vigencia/client'
import { useFormats } from '../../../formats/use-formats.ts'

/** Entries in a line each: from which day on which version and code hold. */
export function EntriesInDays({ entries }: { readonly entries: readonly Api.TissSettings[] }) {
  const formats = useFormats()
  return (
    <ul>
      {entries.map(({ valid_from, version, provider_code, column_maps = {} }) => (
        <li key={valid_from}>
          {[formats.day(valid_from), version, provider_code, ...Object.keys(column_maps)].join(' · ')}
        </li>
      ))}
    </ul>
  )
}
