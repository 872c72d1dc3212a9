/** Search over entities, claims and passages, as one types. */
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { Search, X } from 'lucide-react'
import { useEffect, useEffectEvent, type KeyboardEvent } from 'react'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { withParameter } from '../../steps.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { FindingList } from './finding-list.tsx'
import { leadOf, type Finding } from './findings.ts'
import { useFindings } from './search-query.ts'

interface SearchDialogProps {
  /** What has been typed, perhaps before this was there. */
  readonly typed: string
  readonly onTyped: (typed: string) => void
  /** Whether Enter came before the findings: then the best of them opens as they come. */
  readonly isHasty: boolean
  readonly onHasty: (isHasty: boolean) => void
  readonly onClose: () => void
}

export default function SearchDialog({ typed, onTyped, isHasty, onHasty, onClose }: SearchDialogProps) {
  const { go } = useNavigation()
  const { groups, status, isFinal } = useFindings(typed.trim())
  const choose = (finding: Finding) => {
    onClose()
    go(leadOf(finding))
  }
  const onKeyDown = useHaste({ isHasty, onHasty, isFinal, best: groups[0]?.items[0], choose })
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="search-dialog" aria-label="Search" onKeyDownCapture={onKeyDown}>
          <Autocomplete.Root
            open
            inline
            mode="none"
            filter={null}
            items={groups}
            value={typed}
            onValueChange={(value) => onTyped(value)}
            itemToStringValue={({ title }: Finding) => title}
            autoHighlight="always"
            keepHighlight
          >
            <Autocomplete.InputGroup className="search-field">
              <Search size={17} aria-hidden />
              <Autocomplete.Input
                aria-label="Search entities, claims and passages"
                placeholder="Search entities, claims and passages"
              />
              <IconButton icon={X} label="Close" shortcut="Esc" onClick={onClose} />
            </Autocomplete.InputGroup>
            <FindingList onChoose={choose} />
          </Autocomplete.Root>
          <output className="search-status">{status}</output>
          <div className="search-foot">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> move
            </span>
            <span>
              <kbd>↵</kbd> open
            </span>
            <Keep q={typed.trim()} onKept={onClose} />
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

interface Haste extends Pick<SearchDialogProps, 'isHasty' | 'onHasty'> {
  readonly isFinal: boolean
  readonly best: Finding | undefined
  readonly choose: (finding: Finding) => void
}

/** Opens the best finding for who pressed Enter before it came; gives what keeps that Enter from choosing an earlier one. */
function useHaste({ isHasty, onHasty, isFinal, best, choose }: Haste): (event: KeyboardEvent) => void {
  const onFinal = useEffectEvent(() => {
    if (best) choose(best)
    onHasty(false)
  })
  useEffect(() => {
    if (isHasty && isFinal) onFinal()
  }, [isHasty, isFinal])
  return (event) => {
    if (event.key !== 'Enter' || isFinal) return
    event.preventDefault()
    event.stopPropagation()
    onHasty(true)
  }
}

/** Narrows the map to what matches. */
function Keep({ q, onKept }: { q: string; onKept: () => void }) {
  const { selection } = usePlace()
  const { go } = useNavigation()
  if (!q) return null
  const keep = () => {
    onKept()
    go({ selection: withParameter(selection, 'q', q) })
  }
  return (
    <button type="button" className="quiet" onClick={keep}>
      Show only what matches
    </button>
  )
}
