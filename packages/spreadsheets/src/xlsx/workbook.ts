import { readXml } from './xml-events.ts'
import { damaged, tooMany, type ZipParts } from './zip-parts.ts'

/** A sheet of cells: the name that people see, and the path of its part. */
export interface Sheet {
  readonly name: string
  readonly path: string
}

/** The sheets of a workbook, in its order, and the paths of what they refer to. */
export interface Workbook {
  readonly sheets: readonly Sheet[]
  readonly sharedStrings: string | null
  readonly styles: string | null
  /** Days are counted from 1904, as old files of the Mac do, and not from 1900. */
  readonly from1904: boolean
}

/** A reference from one part to another. */
interface Relation {
  readonly id: string
  /** The last word of its type: `worksheet`. */
  readonly kind: string
  readonly target: string
}

const MOST_OF_A_PART = 16 * 1024 * 1024
/** As many as there may be parts. */
const MOST_RELATIONS = 10_000
/** Each may have to be looked into, to know whether it has rows. */
const MOST_SHEETS = 1_000

/** @throws UnreadableFile when the file is no workbook, or has no sheet of cells */
export async function readWorkbook(parts: ZipParts): Promise<Workbook> {
  const path = (await relationsOf(parts, '')).find(({ kind }) => kind === 'officeDocument')?.target
  if (path === undefined) throw damaged(new Error('it holds no workbook'))
  const relations = await relationsOf(parts, path)
  const byId = new Map(relations.map((relation) => [relation.id, relation]))
  const sheets: Sheet[] = []
  let from1904 = false
  await readXml(parts.read(path, MOST_OF_A_PART), {
    open(element, attributes) {
      if (element === 'workbookPr') from1904 = ['1', 'true'].includes(attributes['date1904'] ?? '')
      if (element !== 'sheet') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      const part = byId.get(id)
      if (part?.kind !== 'worksheet') return // a chart, say
      if (sheets.length === MOST_SHEETS) throw tooMany(`it has more than ${MOST_SHEETS} sheets`)
      sheets.push({ name: attributes['name'] ?? '', path: part.target })
    },
  })
  if (sheets.length === 0) throw damaged(new Error('it has no sheet of cells'))
  const targetOf = (wanted: string) => relations.find(({ kind }) => kind === wanted)?.target ?? null
  return { sheets, sharedStrings: targetOf('sharedStrings'), styles: targetOf('styles'), from1904 }
}

/** The references of a part. The file itself is the part without a name. */
async function relationsOf(parts: ZipParts, path: string): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const relations: Relation[] = []
  const name = `${folder}_rels/${path.slice(folder.length)}.rels`
  await readXml(parts.read(name, MOST_OF_A_PART), {
    open(element, { Id: id = '', Type: type = '', Target: target = '' }) {
      if (element !== 'Relationship') return
      if (relations.length === MOST_RELATIONS) throw tooMany(`a part refers to more than ${MOST_RELATIONS} others`)
      relations.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: placed(folder, target) })
    },
  })
  return relations
}

/** A target is relative to the folder of the part that refers to it, or absolute from the root. */
function placed(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
