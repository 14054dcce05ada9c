const ADDRESS = { calle: 'Calle Inventada 123', idPais: 200, idProvincia: 1, idDepartamento: 74014000, idLocalidad: 69 }

/** An invented person. No document has so many nines. */
const person = (apellido: string, nombre: string, numeroDocumento: string, sexo: 'F' | 'M' | 'X') => ({
  apellido,
  nombre,
  tipoDocumento: 1,
  numeroDocumento,
  sexo,
  fechaNacimiento: '14-05-1987',
  domicilio: ADDRESS,
})

const event = (idGrupoEvento: number, idEvento: number, idClasificacionManualCaso: number) => ({
  idGrupoEvento,
  idEvento,
  idClasificacionManualCaso,
  fechaPapel: '02-03-2026',
  idEstablecimientoCarga: '10064902100000',
})

const INSECT = event(183, 295, 73)
const COVID = event(113, 307, 752)

/**
 * A few cases on their way to the stand-in: two that it takes, one that it has already, one whose locality it refuses, and
 * one whose person it does not find.
 */
export const DEMO_CASES = [
  { source_reference: 'demo-1', ciudadano: person('Quiroga', 'Luz', '99000001', 'F'), eventoCasoNominal: INSECT },
  { source_reference: 'demo-2', ciudadano: person('Ibarra', 'Tomás', '99000002', 'M'), eventoCasoNominal: COVID },
  {
    source_reference: 'demo-3',
    ciudadano: person('Quiroga', 'Luz', '99000001', 'F'),
    eventoCasoNominal: INSECT,
    new_episode: true,
  },
  {
    source_reference: 'demo-6',
    ciudadano: { ...person('Sosa', 'Ariel', '99000004', 'X'), domicilio: { ...ADDRESS, idLocalidad: 71 } },
    eventoCasoNominal: INSECT,
  },
  { source_reference: 'demo-5', ciudadano: person('Rey', 'Alma', '40400404', 'F'), eventoCasoNominal: COVID },
]

/** A sample of the second case, and its result, by the laboratory's own item. */
export const DEMO_SAMPLE = {
  source_reference: 'demo-sample-1',
  item: 'COVID-PCR',
  eventoMuestra: { fechaToma: '03-03-2026' },
}
export const DEMO_RESULT = {
  source_reference: 'demo-result-1',
  item: 'COVID-PCR',
  pruebaMuestra: { fechaEmisionResultado: '04-03-2026', idResultado: 4, valor: '' },
}

/** The credentials that the source publishes for everybody's tests, and the stand-in's own for samples and results. */
export const DEMO_DESK = {
  registry: 'stand_in',
  credentials: { app_id: 'PruebasWSQA_SNVS_ID', app_key: 'PruebasWSQA_SNVS_KEY' },
  sample_credentials: { app_id: 'PruebasMuestras_ID', app_key: 'PruebasMuestras_KEY' },
  result_credentials: { app_id: 'PruebasResultados_ID', app_key: 'PruebasResultados_KEY' },
  establishment: '10064902100000',
}
