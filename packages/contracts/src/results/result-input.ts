import { itemFields } from '../lab-map/lab-map-row.ts'
import { PruebaMuestra } from '../lab-reports/lab-body.ts'

export const resultBody = {
  ...itemFields,
  pruebaMuestra: PruebaMuestra.describe(
    "As the registry takes it, without idEventoMuestra. Without an establishment the desk's is meant, without idEvento that of the sample; noApta is true unless told, as every known client sends it of fit samples; an item gives the codes",
  ),
}
