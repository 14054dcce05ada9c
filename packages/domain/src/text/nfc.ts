const BEYOND_ASCII = /\P{ASCII}/u

/** The text in Unicode's composed form, in which equal texts are equal letter by letter. ASCII is as it is. */
export function nfc(text: string): string {
  return BEYOND_ASCII.test(text) ? text.normalize('NFC') : text
}
