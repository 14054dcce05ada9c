import { SAMPLE_PERSON } from './sample-person.ts'

/** A message that somebody made to do harm, and what is said of it. */
export interface HostileMessage {
  readonly what: string
  readonly bytes: Buffer
  /** Part of the reason. */
  readonly reason: RegExp
}

const LATIN = 'latin1'
const NAME = SAMPLE_PERSON.name

/** A right message in ISO-8859-1 made hostile in each way. Each holds texts of a person, which no answer repeats. */
export function hostileMessages(right: Buffer): readonly HostileMessage[] {
  const text = right.toString(LATIN)
  const body = text.slice(text.indexOf('?>') + 2)
  const inside = (xml: string) => text.replace('<ans:cabecalho>', `<ans:cabecalho>${xml}`)
  const prolog = text.slice(0, text.indexOf('?>') + 2)
  const typed = (entities: string) => `${prolog}<!DOCTYPE b [${entities}]>${body.replace(NAME, '&a;')}`
  const many = (count: number, each: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => each(at)).join('')
  const bomb = many(20, (at) => `<!ENTITY ${at === 0 ? 'z' : `z${at}`} "${'&a;'.repeat(10)}">`)
  const all: readonly (readonly [string, string | Buffer, RegExp])[] = [
    ['an entity bomb', typed(`<!ENTITY a "${NAME}">${bomb}`), /document type/],
    ['an external entity', typed('<!ENTITY a SYSTEM "file:///etc/passwd">'), /document type/],
    [
      'a document type at an address',
      `${prolog}<!DOCTYPE b SYSTEM "http://127.0.0.1:9/${NAME}">${body}`,
      /document type/,
    ],
    ['an entity that XML does not know', inside(`<a>&${NAME};</a>`), /no XML/],
    ['an entity in an attribute', inside('<a b="&nome;"/>'), /no XML/],
    ['a million elements in each other', inside('<a>'.repeat(1_000_000)), /more than 64 deep/],
    ['a text without end', inside(`<a>${NAME.repeat(20_000)}</a>`), /longer than 65536/],
    ['a text in many sections', inside(`<a>${'<![CDATA[xxxxxxxx]]>'.repeat(20_000)}</a>`), /longer than 65536/],
    ['a tag without end', inside(`<a b="${'x'.repeat(200_000)}"/>`), /longer than 65536/],
    ['a comment without end', inside(`<!--${'x'.repeat(200_000)}`), /longer than 65536/],
    ['an instruction without end', inside(`<?a ${'x'.repeat(200_000)}`), /longer than 65536/],
    ['thousands of fields', inside(many(3_000, (at) => `<f${at}>${NAME}</f${at}>`)), /more than 2000 fields/],
    ['a NUL', inside(`<a>${NAME}\0</a>`), /no XML/],
    ['an end of another element', inside('<a></b>'), /no XML/],
    ['an element behind its end', `${text}<a>${NAME}</a>`, /no XML/],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le'), /UTF-16/],
    ['UTF-16 in the other order', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), /UTF-16/],
    ['UTF-16 without a mark', Buffer.from(body, 'utf16le'), /no XML|not UTF-8/],
    ['an encoding that TISS has not', text.replace('ISO-8859-1', 'EBCDIC-CP-BE'), /EBCDIC-CP-BE/],
    ['an encoding that is a name', text.replace('ISO-8859-1', NAME), /no known name/],
    ['ISO-8859-1 that says it is UTF-8', text.replace('ISO-8859-1', 'UTF-8'), /not UTF-8, as it says/],
    ['ISO-8859-1 behind the mark of UTF-8', Buffer.concat([Buffer.from('\uFEFF'), right]), /not UTF-8, as it says/],
    ['rows', `Guia;Paciente\n1;${NAME}\n`, /no XML|not UTF-8/],
    ['blanks', '  ', /ends before/],
  ]
  return all.map(([what, content, reason]) => ({
    what,
    bytes: typeof content === 'string' ? Buffer.from(content, LATIN) : content,
    reason,
  }))
}

/** A right message of other prefixes, of several and of none, which are read alike. */
export function inOtherNamespaces(right: Buffer): readonly Buffer[] {
  const text = right.toString(LATIN)
  const all = [
    text.replaceAll('ans:', '').replace('xmlns:ans', 'xmlns'),
    text.replaceAll('ans:', 'x:'),
    text.replaceAll('ans:cabecalho>', 'outro:cabecalho>').replaceAll('ans:Padrao>', 'Padrao>'),
  ]
  return all.map((one) => Buffer.from(one, LATIN))
}
