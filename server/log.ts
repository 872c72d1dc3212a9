/** The log: one line for each request, and whatever else a person should know. */

/** Writes one line. */
export type Log = (line: string) => void

interface Exchange {
  readonly method: string
  /** Path and query, as they were asked for. */
  readonly target: string
  readonly status: number
  /** Milliseconds. */
  readonly took: number
  /** Of the body; null where it is not known beforehand. */
  readonly bytes: number | null
}

/** `GET /api/health 200 0.4 ms 93 B` */
export function requestLine({ method, target, status, took, bytes }: Exchange): string {
  return `${method} ${target} ${status} ${Math.round(took * 10) / 10} ms ${bytes ?? '-'} B`
}

/**
 * Keeps the line of each answer that is at hand: asked for over and over at one address, it is put together once. Under load that
 * takes longer than the answer.
 */
export function lineKeeper<A extends { readonly target: string }, R extends object>(
  lineOf: (asked: A, answer: R) => string,
) {
  const kept = new WeakMap<R, { readonly target: string; readonly line: string }>()
  return (asked: A, answer: R): string => {
    const known = kept.get(answer)
    if (known?.target === asked.target) return known.line
    const line = lineOf(asked, answer)
    kept.set(answer, { target: asked.target, line })
    return line
  }
}

const GATHER_MS = 50

/** Gathers lines for a moment and writes them at once: under load, a write costs more than the line. */
export function gathered(write: (text: string) => void): Log & { flush(): void } {
  let lines: string[] = []
  const flush = () => {
    if (lines.length) write(`${lines.join('\n')}\n`)
    lines = []
  }
  const log = (line: string) => {
    if (lines.push(line) === 1) setTimeout(flush, GATHER_MS)
  }
  return Object.assign(log, { flush })
}
