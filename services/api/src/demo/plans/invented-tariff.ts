import { seededChance } from '../invented/seeded-chance.ts'

/** An item of the invented tariff. Units are in tenths, 0 where it has none. */
export interface InventedItem {
  readonly code: string
  readonly description: string
  readonly classification: number
  readonly tenths: number
}

const SPECIALTIES = [
  'alergología', 'angiología', 'cardiología', 'cirugía general', 'dermatología', 'endocrinología', 'gastroenterología',
  'geriatría', 'ginecología', 'hematología', 'infectología', 'medicina interna', 'nefrología', 'neumología',
  'neurología', 'oftalmología', 'oncología', 'pediatría', 'reumatología', 'urología',
] // prettier-ignore

const IMAGES = ['Radiografía', 'Ecografía', 'Tomografía', 'Resonancia', 'Gammagrafía', 'Elastografía']

const REGIONS = [
  'cráneo', 'cara', 'cuello', 'tórax', 'abdomen', 'pelvis', 'columna cervical', 'columna lumbar', 'hombro', 'codo',
  'muñeca', 'mano', 'cadera', 'rodilla', 'tobillo', 'pie',
] // prettier-ignore

const ACTS = [
  'Biopsia',
  'Drenaje',
  'Exéresis de lesión',
  'Sutura',
  'Reparación',
  'Exploración',
  'Infiltración',
  'Punción',
]

const STRUCTURES = ['párpado', 'oreja', 'labio', 'cuello', 'hombro', 'mano', 'rodilla', 'pie']

const ANALYTES = [
  'ácido fólico', 'ácido úrico', 'albúmina', 'amilasa', 'amonio', 'bilirrubinas', 'calcio', 'cloro', 'cobre', 'colesterol',
  'cortisol', 'creatinina', 'estradiol', 'ferritina', 'fibrinógeno', 'fósforo', 'glucosa', 'haptoglobina', 'hemoglobina',
  'homocisteína', 'insulina', 'lactato', 'lipasa', 'litio', 'magnesio', 'mioglobina', 'osteocalcina', 'péptido C',
  'plomo', 'potasio', 'progesterona', 'prolactina', 'proteína C', 'renina', 'selenio', 'serotonina', 'sodio',
  'testosterona', 'tiroglobulina', 'transferrina', 'triglicéridos', 'troponina', 'urea', 'vitamina A', 'vitamina B12',
  'vitamina C', 'vitamina D', 'vitamina E', 'yodo', 'zinc',
] // prettier-ignore

const SAMPLES = [' en sangre', ' en orina']

/**
 * The same 280 items each time: visits, images, procedures and tests. Those without units have an agreed price alone.
 */
export function inventedTariff(): InventedItem[] {
  return [
    ...chapter(1, [20, 60], SPECIALTIES.map((specialty) => `Consulta de ${specialty}`)), // prettier-ignore
    ...chapter(2, [30, 700], pairs(IMAGES, ' de ', REGIONS)),
    ...chapter(3, [80, 2400], pairs(ACTS, ' de ', STRUCTURES)),
    ...chapter(4, [8, 90], pairs(ANALYTES.map((analyte) => `Dosaje de ${analyte}`), '', SAMPLES)), // prettier-ignore
  ]
}

/** As a file of the tariff. */
export function tariffFile(): string {
  const rows = inventedTariff().map(
    ({ code, description, classification, tenths }) =>
      `${code};${description};${classification};${tenths === 0 ? '' : `${Math.floor(tenths / 10)},${tenths % 10}`}`,
  )
  return ['code;description_es;segus_classification_id;units', ...rows, ''].join('\n')
}

function chapter(
  classification: number,
  [least, most]: readonly [number, number],
  names: readonly string[],
): InventedItem[] {
  const chance = seededChance(`tariff ${classification}`)
  return names.map((description, i) => {
    const code = `9${classification}.${number(Math.floor(i / 20) + 1)}.${number((i % 20) + 1)}`
    const tenths = chance.between(least, most)
    return { code, description, classification, tenths: i % 25 === 24 ? 0 : tenths }
  })
}

function pairs(firsts: readonly string[], between: string, seconds: readonly string[]): string[] {
  return firsts.flatMap((first) => seconds.map((second) => `${first}${between}${second}`))
}

function number(of: number): string {
  return String(of).padStart(2, '0')
}
