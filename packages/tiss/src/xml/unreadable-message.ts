/** Where in the file the reading stopped, both counted from 1. */
export interface MessagePlace {
  readonly line: number
  readonly column: number
}

/** A file that is no TISS message, or breaks off, or asks for more than is read. Its message is a sentence without its point. */
export class UnreadableMessage extends Error {
  readonly place: MessagePlace

  constructor(reason: string, place: MessagePlace) {
    super(reason)
    this.name = 'UnreadableMessage'
    this.place = place
  }
}
