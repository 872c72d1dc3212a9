import { trustedScript } from '../trusted.ts'
import type { OpenDesk } from './desk.ts'
// oxlint-disable-next-line import/default -- Vite answers the built worker’s address
import url from './layout.worker.ts?worker&url'
import { HERE, type LayoutAnswer } from './messages.ts'
import { relieved } from './relief.ts'

/** Milliseconds that a worker’s code may take to come. */
const PATIENCE = 8000
/** Milliseconds that a layout may take at a time where it must be made on the page’s thread. */
const SLICE = 12

const inWorker: OpenDesk = (onAnswer, onFailure) => {
  const worker = new Worker(trustedScript(url), { type: 'module', name: 'layout' })
  const fail = (event?: Event) => {
    event?.preventDefault()
    clearTimeout(patience)
    worker.terminate()
    onFailure(new Error('worker-desk: the worker did not come, or broke'))
  }
  const patience = setTimeout(fail, PATIENCE)
  worker.addEventListener('error', fail)
  worker.addEventListener('messageerror', fail)
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer | typeof HERE>) => {
    clearTimeout(patience)
    if (data !== HERE) onAnswer(data)
  })
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  return (message) => worker.postMessage(message)
}

/** A desk in a worker, which leaves the page’s thread alone; on the page’s thread where the worker fails. */
export const workerDesk: OpenDesk = relieved(inWorker, async () => (await import('./desk.ts')).deskOf(SLICE))
