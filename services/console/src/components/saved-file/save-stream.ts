interface Downloaded {
  readonly name: string
  readonly type: string
  readonly stream: ReadableStream<Uint8Array>
}

/** Hands a file that comes in pieces to the browser, which puts it where downloads go. */
export async function saveStream({ name, type, stream }: Downloaded): Promise<void> {
  const bytes = await new Response(stream as BodyInit).blob()
  const url = URL.createObjectURL(new Blob([bytes], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}
