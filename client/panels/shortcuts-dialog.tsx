import { Dialog } from '@base-ui/react/dialog'
import { Switch } from '@base-ui/react/switch'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useEdition } from '../edition.tsx'
import { areLettersOn, SHORTCUTS, turnLetters } from '../shortcuts.ts'
import { STAGE_KEYS } from '../stage/index.ts'
import { IconButton } from '../ui/icon-button.tsx'

/** Lists the shortcuts, and lets people who dictate turn single letters off. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const { makesFiles } = useEdition()
  const { export: _, ...others } = SHORTCUTS
  const title = useRef<HTMLHeadingElement>(null)
  const [isOn, setOn] = useState(areLettersOn)
  const turn = (on: boolean) => {
    turnLetters(on)
    setOn(on)
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="dialog" initialFocus={title}>
          <div className="dialog-head">
            <Dialog.Title ref={title} tabIndex={-1}>
              Shortcuts
            </Dialog.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <KeyList keys={Object.values(makesFiles ? SHORTCUTS : others)} />
          <h3>On the map</h3>
          <KeyList keys={STAGE_KEYS} />
          <label className="switch-row" htmlFor="letters">
            <Switch.Root id="letters" className="switch" checked={isOn} onCheckedChange={turn}>
              <Switch.Thumb className="switch-thumb" />
            </Switch.Root>
            Keys without ⌘ or Ctrl
          </label>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function KeyList({ keys: rows }: { keys: readonly { readonly keys: string; readonly does: string }[] }) {
  return (
    <dl className="shortcuts">
      {rows.map(({ keys, does }) => (
        <div key={does}>
          <dt>
            <kbd>{keys}</kbd>
          </dt>
          <dd>{does}</dd>
        </div>
      ))}
    </dl>
  )
}
