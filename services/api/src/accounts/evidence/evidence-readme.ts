import { CONTENTS } from '@vigencia/contracts/billing-appeals/evidence-contents.ts'

/** What the files are, for whoever opens them without this product. */
export const EVIDENCE_README = `EVIDENCE OF AN APPEAL

vigencia verify evidence FILE   holds everything here against itself, offline.

${CONTENTS}   what the appeal claims, which file proves which cut, and the SHA-256 of every file
appeal.xml      the appeal as its payer was sent it (TISS recursoGlosa, ISO-8859-1)
recurso.html    one page in Portuguese that prints on A4
acts/           each act with its question and its price; its digest is its name
snapshots/      all that the contract says of a day, as it was known at one revision
tables/         the rows of price tables that the acts were looked up in, as the tables' exports have them
log/            entries of the change log. Each hash is SHA-256 over the hash before it and the entry

A digest of an act or a snapshot is SHA-256 over its canonical JSON (RFC 8785), without the digest itself.
A snapshot's digest also leaves out snapshot_generated_at.
The rows in tables/ are some of a table. Whether they are its rows is checked where its whole export is given:
vigencia verify evidence FILE --table EXPORT
Nothing here names a patient. Guides and items have the numbers that the clinic's own files gave them.
`
