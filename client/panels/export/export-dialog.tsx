/** Export as a dialog: the formats are looked up when it opens. */
import { Dialog } from '@base-ui/react/dialog'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { useRef } from 'react'
import { answerTo } from '../../answers.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Failure, Skeleton } from '../../ui/states.tsx'
import { ExportForm } from './export-form.tsx'

export default function ExportDialog({ onClose }: { onClose: () => void }) {
  const title = useRef<HTMLHeadingElement>(null)
  const { data, error, refetch } = useQuery(answerTo('GET /api/formats', {}, {}))
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="export-dialog" initialFocus={title}>
          <div className="dialog-head">
            <Dialog.Title ref={title} tabIndex={-1}>
              Export
            </Dialog.Title>
            <IconButton icon={X} label="Close" shortcut="Esc" onClick={onClose} />
          </div>
          {error && <Failure error={error} onRetry={() => void refetch()} />}
          {data ? <ExportForm formats={data.formats} /> : !error && <Skeleton label="Looking up the formats" />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
