import { usePlace } from '../../navigation.tsx'
import type { TraceNode } from './columns.ts'

/** Whether a node is the passage that the reader shows. */
export function useReadNodes(): (node: TraceNode) => boolean {
  const { reading } = usePlace()
  return ({ id, passage }) =>
    passage !== undefined && reading?.passage?.claim === id && reading.passage.index === passage
}
