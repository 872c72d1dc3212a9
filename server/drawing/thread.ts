/** A thread that draws: does one job after the other, and tells how each ended. */
import { parentPort } from 'node:worker_threads'
import { jobs, type JobName, type Jobs } from './jobs.ts'

/** What a thread is asked to do. */
export interface Task<K extends JobName = JobName> {
  readonly name: K
  readonly given: Parameters<Jobs[K]>
}

/** What it answers. */
export type Done = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

parentPort?.on('message', ({ name, given }: Task) => {
  // TypeScript cannot see that the arguments are those of the job.
  const job = jobs[name] as (...given: unknown[]) => Promise<unknown>
  job(...given).then(
    (value) => post({ ok: true, value }),
    (error: unknown) => post({ ok: false, message: error instanceof Error ? error.message : String(error) }),
  )
})

function post(done: Done): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin to name
  parentPort?.postMessage(done)
}
