import { useMutation, useQueryClient } from '@tanstack/react-query'
import { refusalOf } from '@vigencia/client'
import { remark } from '../../components/toast/toasts.ts'

/** An act on a period. What it changed is read again, and so is what stands where it is refused as stale. */
export function usePeriodAct<Answer>(act: () => Promise<Answer>, words: string, onDone: (answer: Answer) => void) {
  const queries = useQueryClient()
  const readAgain = () => queries.invalidateQueries({ queryKey: ['contracts'] })
  const mutation = useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await readAgain()
      remark(words)
      onDone(answer)
    },
    onError: (error) => {
      if (refusalOf(error)?.status === 412) void readAgain()
    },
  })
  return { ...mutation, isStale: refusalOf(mutation.error)?.status === 412 }
}
