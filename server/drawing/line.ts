/** A line of those who wait, for places of which there are few. */

export interface Line {
  /**
   * Comes back when there is a place, which is then taken. Rejects with the reason of `signal` when that aborts first, and with
   * `refusal` when too many wait already.
   */
  turn(signal: AbortSignal | undefined, refusal: () => Error): Promise<void>
  /** Gives the place to whoever is next. */
  leave(): void
}

/** A line for so many places, of at most so many who wait. */
export function lineFor(places: number, most: number): Line {
  const waiting: (() => void)[] = []
  let taken = 0
  return {
    async turn(signal, refusal) {
      if (signal?.aborted) throw parting(signal)
      if (taken < places) {
        taken++
        return
      }
      if (waiting.length >= most) throw refusal()
      await place(waiting, signal)
    },
    leave() {
      const next = waiting.shift()
      if (next) next()
      else taken--
    },
  }
}

/** Why somebody does not wait any longer; Node’s listener gives a reason in words. */
export function parting({ reason }: AbortSignal): Error {
  return reason instanceof Error ? reason : new Error(String(reason))
}

function place(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = () => {
      signal?.removeEventListener('abort', quit)
      resolve()
    }
    const quit = () => {
      waiting.splice(waiting.indexOf(give), 1)
      if (signal) reject(parting(signal))
    }
    waiting.push(give)
    signal?.addEventListener('abort', quit, { once: true })
  })
}
