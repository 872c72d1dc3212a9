import { trustedScript } from '../trusted.ts'
import type { OpenDesk } from './desk.ts'
// oxlint-disable-next-line import/default -- Vite answers the built worker’s address
import url from './layout.worker.ts?worker&url'
import type { LayoutAnswer } from './messages.ts'

/** A desk in a worker, which leaves the page’s thread alone. */
export const workerDesk: OpenDesk = (onAnswer) => {
  const worker = new Worker(trustedScript(url), { type: 'module', name: 'layout' })
  worker.addEventListener('message', ({ data }: MessageEvent<LayoutAnswer>) => onAnswer(data))
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has no origin to name
  return (message) => worker.postMessage(message)
}
