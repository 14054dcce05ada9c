/** The keys of the registry that name no field of a report as it stands there. */
const MEANT: Readonly<Record<string, string>> = {
  departamento: 'ciudadano.domicilio.idDepartamento',
  localidad: 'ciudadano.domicilio.idLocalidad',
  fechaPapel: 'eventoCasoNominal.fechaPapel',
}

/** Its three codes are chosen together, so what is wrong with one stands there. */
const CODES = /^eventoCasoNominal\.(?:idGrupoEvento|idEvento|idClasificacionManualCaso)$/
export const EVENT_FIELD = 'eventoCasoNominal.codes'

export interface Faults {
  /** What is wrong with a field, by its path. */
  readonly byField: Readonly<Record<string, string>>
  /** What is of no field. */
  readonly others: readonly string[]
}

/**
 * Puts each fault beside its field. The keys are the registry's own, with what is odd about them.
 * @param fields the paths of all fields
 */
export function faultsByField(
  told: readonly { readonly path: string; readonly message: string }[],
  fields: readonly string[],
): Faults {
  const byField: Record<string, string> = {}
  const others: string[] = []
  for (const { path, message } of told) {
    const plain = path.replace(/^\./, '')
    const meant = CODES.test(plain) ? EVENT_FIELD : (MEANT[plain] ?? plain)
    if (!fields.includes(meant)) others.push(message)
    else byField[meant] = byField[meant] === undefined ? message : `${byField[meant]} ${message}`
  }
  return { byField, others }
}

/** The faults that a case keeps, as those of a refusal are. What nobody documents is `sealed` until it is unmasked. */
export function toldOf(errors: Readonly<Record<string, unknown>> | null): { path: string; message: string }[] {
  return Object.entries(errors ?? {}).map(([path, text]) => ({ path, message: typeof text === 'string' ? text : '' }))
}
