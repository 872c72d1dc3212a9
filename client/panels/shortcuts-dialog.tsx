import { Dialog } from '@base-ui/react/dialog'
import { Switch } from '@base-ui/react/switch'
import { X } from 'lucide-react'
import { useRef, useState } from 'react'
import { useEdition, type Edition } from '../edition.tsx'
import { areLettersOn, SHORTCUTS, turnLetters } from '../shortcuts.ts'
import { STAGE_KEYS } from '../stage/index.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { ROVING_KEYS } from '../ui/roving.ts'
import { TABLE_KEYS } from '../views/table-keys.ts'

/** Every key that does something, by where it does. */
function listsFor({ makesFiles }: Edition): readonly { readonly where: string; readonly keys: readonly Key[] }[] {
  const { export: _, ...others } = SHORTCUTS
  return [
    { where: 'Anywhere', keys: Object.values(makesFiles ? SHORTCUTS : others) },
    { where: 'In the table', keys: TABLE_KEYS },
    { where: 'In the filters', keys: ROVING_KEYS },
    { where: 'On the map', keys: STAGE_KEYS },
  ]
}

/** Lists the shortcuts, and lets people who dictate turn single letters off. */
export default function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const lists = listsFor(useEdition())
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
        <Dialog.Popup className="dialog shortcuts-dialog" initialFocus={title}>
          <div className="dialog-head">
            <Dialog.Title ref={title} tabIndex={-1}>
              Shortcuts
            </Dialog.Title>
            <IconButton icon={X} label="Close" onClick={onClose} />
          </div>
          <div className="shortcut-lists">
            {lists.map(({ where, keys }) => (
              <section key={where} aria-label={where}>
                <h3>{where}</h3>
                <KeyList keys={keys} />
              </section>
            ))}
          </div>
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

interface Key {
  readonly keys: string
  readonly does: string
}

function KeyList({ keys: rows }: { keys: readonly Key[] }) {
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
