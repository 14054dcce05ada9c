/** The encodings that a text is read in, by the names of the Encoding Standard. */
export type Encoding = 'utf-8' | 'windows-1252' | 'iso-8859-15' | 'utf-16le' | 'utf-16be'

/** Latin-1 is read as Windows-1252, as the Encoding Standard says: programs call either by either name. */
const BY_LABEL: ReadonlyMap<string, Encoding> = new Map([
  ...['utf-8', 'utf8', 'us-ascii', 'ascii'].map((label) => [label, 'utf-8'] as const),
  ...['iso-8859-1', 'iso8859-1', 'latin1', 'latin-1', 'windows-1252', 'cp1252', 'ansi'].map(
    (label) => [label, 'windows-1252'] as const,
  ),
  ...['iso-8859-15', 'latin9', 'latin-9'].map((label) => [label, 'iso-8859-15'] as const),
  ...['utf-16', 'utf16', 'utf-16le'].map((label) => [label, 'utf-16le'] as const),
  ['utf-16be', 'utf-16be'],
])

/** The encoding of a label such as `latin1` or `UTF-8`; undefined where none that is read here has it. */
export function encodingOf(label: string): Encoding | undefined {
  return BY_LABEL.get(
    label
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .toLowerCase()
      .replaceAll('_', '-'),
  )
}
