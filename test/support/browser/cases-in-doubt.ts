import { expect } from 'vitest'
import { asSuperuser } from '@vigencia/testing/postgres/as-superuser.ts'
import type { ConsoleInBrowser } from './open-console.ts'

const CASES = '/v1/snvs/cases'

/** Cases of invented people that are left in doubt, as if the registry had gone away behind each. */
export async function casesInDoubt(site: ConsoleInBrowser, count: number): Promise<void> {
  await site.rest('POST', '/v1/snvs/queue/pause', {})
  for (let one = 0; one < count; one++) {
    const { status, body } = await site.rest('POST', CASES, {
      source_reference: `HC-${1001 + one}`,
      ciudadano: {
        apellido: 'Molina',
        nombre: 'Rita',
        tipoDocumento: 1,
        numeroDocumento: String(99_100_000 + one),
        sexo: 'F',
        fechaNacimiento: '14-05-1987',
      },
      eventoCasoNominal: {
        idGrupoEvento: 113,
        idEvento: 307,
        idClasificacionManualCaso: 752,
        fechaPapel: '02-03-2026',
      },
    })
    expect(status, JSON.stringify(body)).toBe(202)
  }
  await asSuperuser(
    site,
    `update snvs.cases set state = 'in_doubt', held_because = null, due_at = null,
       created_at = created_at - (right(source_reference, 2)::int * interval '7 hours') where source_reference like 'HC-%'`,
  )
  await site.rest('POST', '/v1/snvs/queue/resume', {})
  await site.rest('POST', '/v1/snvs/code-lists/refresh', {})
}
