/** A file on its way to the disk, with how far it is; it can be canceled. */
import { useEffect, useRef, useState } from 'react'
import { fetchFile } from '../../api.ts'
import { bodyOf, type Order } from './order.ts'

/** How far saving is: not begun or over, under way, or failed. */
export type Saving =
  | { readonly state: 'idle' }
  | { readonly state: 'saved'; readonly name: string }
  | { readonly state: 'running'; readonly received: number }
  | { readonly state: 'failed'; readonly error: Error }

const IDLE: Saving = { state: 'idle' }

/** Saves files one at a time; leaving the dialog cancels. */
export function useSaving() {
  const [saving, setSaving] = useState<Saving>(IDLE)
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])
  const save = async (order: Order, name: string) => {
    const { signal } = (running.current = new AbortController())
    const tell = (now: Saving) => signal.aborted || setSaving(now)
    tell({ state: 'running', received: 0 })
    try {
      const onProgress = (received: number) => tell({ state: 'running', received })
      const file = await fetchFile('POST /api/datasets/:d/export', { d: order.dataset }, bodyOf(order), {
        signal,
        onProgress,
      })
      if (!signal.aborted) handOver(file, name)
      tell({ state: 'saved', name })
    } catch (error) {
      tell({ state: 'failed', error: error instanceof Error ? error : new Error(String(error)) })
    }
  }
  const reset = () => {
    running.current?.abort()
    setSaving(IDLE)
  }
  return { saving, save, reset }
}

/** Browsers that fetch the file a moment later still find it. In milliseconds. */
const KEPT_MS = 60_000

/** Gives a file to the browser, which saves it as it saves any download. */
function handOver(file: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS)
}
