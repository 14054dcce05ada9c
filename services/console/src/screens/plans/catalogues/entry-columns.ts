import { useLingui } from '@lingui/react/macro'
import type { Column } from '../../../components/data-grid/column.ts'
import { useFormats } from '../../../formats/use-formats.ts'
import type { CatalogueForm, Entry, EntryField } from './entry.ts'
import { fieldText } from './field-text.ts'
import { holdsOn } from '../parts/validity-range.ts'
import { useToday } from '../parts/use-today.ts'

const NUMBERS = new Set(['money', 'percent', 'decimal', 'count'])

/** The columns of a catalogue's list, and whether an entry holds on the day. */
export function useEntryColumns(
  form: CatalogueForm,
  on: string | null,
  without: readonly string[] = [],
): readonly Column<Entry>[] {
  const { t, i18n } = useLingui()
  const formats = useFormats()
  const today = useToday()
  const day = on ?? today
  const truth = { yes: t`yes`, no: t`no` }
  const listed = form.fields.filter(({ name, isListed }) => isListed === true && !without.includes(name))
  return [
    ...listed.map((field: EntryField) => ({
      id: field.name,
      header: i18n._(field.label),
      ...(field.width !== undefined && { width: field.width }),
      isNumber: NUMBERS.has(field.kind),
      text: (entry: Entry) => fieldText(field, entry, formats, truth),
    })),
    {
      id: 'valid_from',
      header: t`Since`,
      width: 'minmax(6rem, 8rem)',
      text: ({ valid_from }) => (valid_from === null ? '' : formats.day(valid_from)),
    },
    {
      id: 'is_active',
      header: t`Status`,
      width: 'minmax(6rem, 8rem)',
      text: (entry) => (holdsOn(entry, day) ? t`holds` : t`ended`),
    },
  ]
}
