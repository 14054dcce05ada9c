/** The source's own example of a request, byte for byte but that its no-break spaces are plain ones. */
export const EXAMPLE_BODY = `{
    "ciudadano": {
        "apellido": "APELLIDO",
        "nombre": "NOMBRE COMPLETO",
        "tipoDocumento": 1,
        "numeroDocumento": "34000000",
        "sexo": "F",
        "fechaNacimiento": "01-01-2000",
        "paisEmisionTipoDocumento": null,
        "seDeclaraPuebloIndigena": "No",
        "domicilio": {
            "calle": "Calle número 8000",
            "idDepartamento": 74014000,
            "idLocalidad": 69,
            "idProvincia": 1,
            "idPais": 200
        },
        "telefono": "011-4224-0099",
        "mail": "mail_mail@dominio.com",
        "personaACargo": {
            "tipoDocumento": null,
            "numeroDocumento": null,
            "vinculo": null
        }
    },
    "eventoCasoNominal": {
        "idGrupoEvento": 999,
        "idEvento": 999,
        "idClasificacionManualCaso": 999,
        "fechaPapel": "01-01-2000",
        "idEstablecimientoCarga": "10064902100000"
    }
}
`

interface ExampleReport {
  ciudadano: Record<string, unknown>
  eventoCasoNominal: Record<string, unknown>
}

let citizens = 0

/** The example for a citizen of its own, with other fields as they are given; undefined leaves a field out. */
export function aReport(ciudadano: object = {}, eventoCasoNominal: object = {}): ExampleReport {
  const { ciudadano: citizen, eventoCasoNominal: event } = JSON.parse(EXAMPLE_BODY) as ExampleReport
  citizens += 1
  return {
    ciudadano: { ...citizen, numeroDocumento: String(20_000_000 + citizens), ...ciudadano },
    eventoCasoNominal: { ...event, ...eventoCasoNominal },
  }
}
