import { useMutation, useQueryClient } from '@tanstack/react-query'
import { isStale } from '../../components/stale/is-stale.ts'
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
    onError: async (error) => {
      if (isStale(error)) await readAgain()
    },
  })
  return { ...mutation, isStale: isStale(mutation.error) }
}
