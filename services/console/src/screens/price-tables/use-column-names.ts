import { useLingui } from '@lingui/react/macro'

/** What the columns of a file of rows are called, in the order in which people look for them. */
export function useColumnNames() {
  const { t } = useLingui()
  return {
    procedure_code: t`Code`,
    procedure_name: t`Procedure`,
    price: t`Price`,
    porte: t`Porte`,
    porte_fraction: t`Fraction`,
    uco_quantity: t`UCO`,
    film_m2: t`Film, m²`,
    film_incidences: t`Films`,
    auxiliaries: t`Assistants`,
    anaesthesia_porte: t`Anaesthesia`,
    chapter: t`Chapter`,
    units: t`In a pack`,
  } satisfies Readonly<Record<string, string>>
}
