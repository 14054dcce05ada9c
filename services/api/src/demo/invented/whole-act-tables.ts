import { PORTE_VALUES, type InventedTable } from './invented-tables.ts'

/** The family whose editions price the materials, each from its first day on. */
export const MATERIALS = 'MAT'
const NO_FORMULA = { uco_value: null, film_value: null, portes: {} }

/** Tables that price whole acts: portes with their teams, materials by editions, medicines. Codes and names are invented. */
export const WHOLE_ACT_TABLES: readonly InventedTable[] = [
  {
    version: 'AZUL-26',
    name: 'Tabela Serra Azul 2026, por portes',
    uco_value: '17.64',
    film_value: '28.50',
    portes: PORTE_VALUES,
    csv: `procedure_code;procedure_name;porte;porte_fraction;uco_quantity;film_m2;film_incidences;auxiliaries;anaesthesia_porte
10999901;Visita hospitalar serrana;2B;1;0;0;;;
30999901;Plastia do anel serrano por vídeo;8C;1;25,5;0;;2;5
30999902;Ressecção da prega azul;5B;1;12,35;0;;1;3
30999903;Sutura do véu serrano;3A;1;0;0;;0;0
40999901;Radiografia do arco serrano;1C;0,5;4,321;0,2816;2;;0
`,
  },
  materials('MAT-2601', '2026-01-01', { gauze: '12,40', thread: '38,90', mesh: '690,00' }),
  materials('MAT-2604', '2026-04-01', { gauze: '12,90', thread: '41,20', mesh: '715,00' }),
  {
    ...NO_FORMULA,
    version: 'MED-26',
    name: 'Medicamentos Serra Azul 2026',
    csv: `procedure_code;procedure_name;price;units
90999901;Azulina 10 mg, caixa de 20 comprimidos;84,30;20
90999902;Serramicina 1 g, frasco;23,45;1
`,
  },
]

function materials(
  version: string,
  valid_from: string,
  price: Record<'gauze' | 'thread' | 'mesh', string>,
): InventedTable {
  return {
    ...NO_FORMULA,
    version,
    name: `Materiais Serra Azul, desde ${valid_from}`,
    family: MATERIALS,
    valid_from,
    csv: `procedure_code;procedure_name;price;units
70999901;Gaze serrana, pacote de 10;${price.gauze};10
70999902;Fio azul, envelope;${price.thread};1
70999903;Tela serrana;${price.mesh};1
`,
  }
}
