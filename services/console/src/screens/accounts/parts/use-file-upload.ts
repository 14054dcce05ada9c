import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { uploading } from '../../../api/vigencia.ts'

/** How far a file is: bytes that have left, of all. Both are 0 before it begins. */
export interface Progress {
  readonly sent: number
  readonly total: number
}

const NOTHING: Progress = { sent: 0, total: 0 }

/** Sends a file and tells how far it is. Once all of it has left, the service reads it. */
export function useFileUpload<Read>(
  send: (client: ReturnType<typeof uploading>) => Promise<Read>,
  onRead: (read: Read) => void | Promise<void>,
) {
  const [progress, setProgress] = useState(NOTHING)
  const { mutate, error, isPending, reset } = useMutation({
    mutationFn: () => {
      setProgress(NOTHING)
      return send(uploading((sent, total) => setProgress({ sent, total })))
    },
    onSuccess: onRead,
  })
  return { start: () => mutate(), error, isPending, reset, progress }
}
