/** An operation of a service. `Refusals` are the codes of its own refusals, beside those of any operation. */
export interface Operation<Refusals extends string = string> {
  /** Its name, such as `convenios.create`, as it stands in logs, metrics and the OpenAPI document. */
  readonly path: string
  /** There is no such value: it carries the codes, for `refusalOf`. */
  readonly '~refusals'?: Refusals
}

/** The options of one call. */
export interface CallOptions {
  /** Ends this call alone, also where others travel in the same request. It is then rejected with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Milliseconds for each attempt of this call, in place of the client's own. */
  readonly timeout?: number | undefined
}

/** The options of a command that is sent again under a key where its answer was lost. */
export interface CommandOptions extends CallOptions {
  readonly context?: CommandContext | undefined
}

/** The options of a command that takes no key: one that may be repeated as it is, or one that takes a file. */
export interface UnkeyedCommandOptions extends CallOptions {
  readonly context?: Pick<CommandContext, 'ifMatch'> | undefined
}

/** Headers of one command. */
export interface CommandContext {
  /**
   * Sent again with the same key and input, the command does nothing and answers the same, for 24 hours.
   * Where none is given, the client makes one for each call, so that its own repeats are safe.
   */
  readonly idempotencyKey?: string | undefined
  /** The revision that was read. The command is refused as `stale_revision` where it has moved on. */
  readonly ifMatch?: number | undefined
}

/** A file on its way to an import, with its media type. A `Blob` may have its own, such as one of `fs.openAsBlob`. */
export type FileToUpload =
  | Blob
  | {
      readonly type: 'text/csv' | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' | (string & {})
      readonly bytes: AsyncIterable<Uint8Array> | Uint8Array | string
    }

/** A file that an operation answers, as it comes in. */
export interface DownloadedFile {
  /** The name that the service proposes. */
  readonly name: string
  /** Its media type, without parameters. */
  readonly type: string
  /** The bytes as they come. An answer that is cut ends in a `VigenciaUnavailable`. */
  readonly stream: ReadableStream<Uint8Array>
  readonly requestId: string | null
}
