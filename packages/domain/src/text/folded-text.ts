/** A text as the database searches it: trimmed, without accents and case. */
export function foldedText(text: string): string {
  return text
    .trim()
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .toLowerCase()
}
