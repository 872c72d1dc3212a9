/** Threads for what takes long: others are answered meanwhile, and what lasts too long, or whose asker has left, is stopped. */
import { Worker } from 'node:worker_threads'
import { Unprintable } from '#graph-data'
import type { JobName, Jobs } from './jobs.ts'
import { lineFor, parting } from './line.ts'
import type { Done, Task } from './thread.ts'

/** What threads may take. */
export interface Bounds {
  /** Jobs that are done at once, each in a thread. */
  readonly atOnce: number
  /** Jobs that wait for a thread. */
  readonly waiting: number
  /** Milliseconds for one job. */
  readonly ms: number
  /** Bytes of a thread’s heap. */
  readonly memory: number
}

type Given<K extends JobName> = Awaited<ReturnType<Jobs[K]>>

export interface Threads {
  /**
   * What a job gives. Rejects with `Unprintable` when it takes more than it may, or would have to wait behind too many others; with
   * the reason of `signal` when that aborts: then it is stopped.
   */
  run<K extends JobName>(name: K, given: Parameters<Jobs[K]>, signal?: AbortSignal): Promise<Given<K>>
}

/** Threads of a file that does jobs, started when they are first needed and kept. Idle ones keep no process from ending. */
export function threadsOf(file: URL, { atOnce, waiting, ms, memory }: Bounds): Threads {
  const line = lineFor(atOnce, waiting)
  const idle: Worker[] = []
  const resourceLimits = { maxOldGenerationSizeMb: Math.round(memory / 1e6) }
  return {
    async run<K extends JobName>(name: K, given: Parameters<Jobs[K]>, signal?: AbortSignal): Promise<Given<K>> {
      await line.turn(signal, () => new Unprintable(BUSY))
      const worker = idle.pop() ?? new Worker(file, { execArgv: [], resourceLimits })
      try {
        const value = await result(worker, { name, given }, ms, signal)
        idle.push(worker)
        return value as Given<K>
      } catch (error) {
        // Nobody knows in which state it is.
        void worker.terminate()
        throw error
      } finally {
        line.leave()
      }
    },
  }
}

const BUSY = 'So many pictures are being drawn that this one would have to wait too long: try again in a minute.'

/** Has one task done. Rejects when it fails, and when nobody waits for it any longer. */
async function result(worker: Worker, task: Task, ms: number, signal?: AbortSignal): Promise<unknown> {
  const watch = new AbortController()
  worker.ref()
  try {
    return await new Promise<unknown>((resolve, reject) => {
      const patience = setTimeout(() => reject(new Unprintable(tooLong(ms), true)), ms)
      watch.signal.addEventListener('abort', () => clearTimeout(patience))
      signal?.addEventListener('abort', () => reject(parting(signal)), { signal: watch.signal })
      worker.once('message', (done: Done) => (done.ok ? resolve(done.value) : reject(new Error(done.message))))
      worker.once('error', (error: NodeJS.ErrnoException) => reject(fault(error)))
      worker.once('exit', () => reject(new Error('A thread that draws ended before its job.')))
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
      worker.postMessage(task)
    })
  } finally {
    watch.abort()
    for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event)
    worker.unref()
  }
}

function tooLong(ms: number): string {
  return `Drawing this takes more than ${Math.round(ms / 1000)} seconds: select less, or take a format that is no picture.`
}

function fault(error: NodeJS.ErrnoException): Error {
  if (error.code !== 'ERR_WORKER_OUT_OF_MEMORY') return error
  return new Unprintable('Drawing this takes more memory than it may: select less.', true)
}
