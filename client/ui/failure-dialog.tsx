import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Failing } from '../code.ts'
import { IconButton } from './icon-button.tsx'
import { Failure } from './states.tsx'

/** What failed, where a dialog was asked for. The browser's own dialog: it needs no code, and keeps keys and focus to itself. */
export function FailureDialog({ error, onRetry, onClose }: Failing & { onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="dialog failure-dialog" aria-label="Something failed" onClose={onClose}>
      <IconButton icon={X} label="Close" shortcut="Esc" onClick={() => dialog.current?.close()} />
      <Failure error={error} onRetry={onRetry} />
    </dialog>
  )
}
