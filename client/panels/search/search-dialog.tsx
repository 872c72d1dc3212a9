/** Search over entities, claims and passages, as one types. */
import { Autocomplete } from '@base-ui/react/autocomplete'
import { Dialog } from '@base-ui/react/dialog'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { answerTo } from '../../answers.ts'
import { useLexicon } from '../../dataset.tsx'
import { sourceName } from '../../lexicon.ts'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { withParameter } from '../../steps.ts'
import { TypeMark } from '../../ui/mark.tsx'
import { counted } from '../../words/counts.ts'
import { groupsOf, keyOf, leadOf, markedParts, type Finding } from './findings.ts'
import { useSettled } from './settled.ts'

const PAUSE_MS = 120
const MOST_FOUND = '24'

export default function SearchDialog({ onClose }: { onClose: () => void }) {
  const [typed, setTyped] = useState('')
  const { counts } = useLexicon().answer
  const { go } = useNavigation()
  const { hits, status } = useFindings(typed.trim())
  const choose = (finding: Finding) => {
    onClose()
    go(leadOf(finding))
  }
  return (
    <Dialog.Root open onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="backdrop" />
        <Dialog.Popup className="search-dialog" aria-label="Search">
          <Autocomplete.Root
            open
            inline
            mode="none"
            filter={null}
            items={groupsOf(hits)}
            value={typed}
            onValueChange={(value) => setTyped(value)}
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
            </Autocomplete.InputGroup>
            <Autocomplete.List className="search-list">
              {({ label, items }: ReturnType<typeof groupsOf>[number]) => (
                <Autocomplete.Group key={label} items={items} className="search-group">
                  <Autocomplete.GroupLabel className="search-label">{label}</Autocomplete.GroupLabel>
                  <Autocomplete.Collection>
                    {(finding: Finding) => <Item key={keyOf(finding)} finding={finding} onChoose={choose} />}
                  </Autocomplete.Collection>
                </Autocomplete.Group>
              )}
            </Autocomplete.List>
          </Autocomplete.Root>
          <p className="search-status" role="status">
            {status ??
              `${counted(counts.entities, 'entity', 'entities')}, ${counted(counts.claims, 'claim')}, ${counted(counts.passages, 'passage')}`}
          </p>
          <footer className="search-foot">
            <span>
              <kbd>↑</kbd> <kbd>↓</kbd> move
            </span>
            <span>
              <kbd>↵</kbd> open
            </span>
            <Keep q={typed.trim()} onKept={onClose} />
          </footer>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
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

/** What was found, and what to say about it. The last findings stay until the next have come; late ones never show. */
function useFindings(typed: string): { hits: readonly Finding[]; status: string | null } {
  const { dataset } = useLexicon()
  const q = useSettled(typed, PAUSE_MS)
  const { data, error, isPlaceholderData } = useQuery({
    ...answerTo('GET /api/datasets/:d/search', { d: dataset }, { q, limit: MOST_FOUND }),
    enabled: q !== '',
    placeholderData: keepPreviousData,
  })
  if (!typed) return { hits: [], status: null }
  if (error) return { hits: [], status: error.message }
  const hits = data?.hits ?? []
  if (q !== typed || isPlaceholderData || !data) return { hits, status: 'Searching …' }
  return { hits, status: hits.length ? counted(hits.length, 'result') : `Nothing matches “${typed}”` }
}

function Item({ finding, onChoose }: { finding: Finding; onChoose: (finding: Finding) => void }) {
  const { sources } = useLexicon()
  const { kind, title, detail, terms, types, source } = finding
  const about = kind === 'passage' && source !== undefined ? sourceName(sources, source) : detail
  return (
    <Autocomplete.Item value={finding} className="search-item" data-kind={kind} onClick={() => onChoose(finding)}>
      {kind === 'entity' && <TypeMark type={types[0]} />}
      <span className="search-title">
        <Marked text={title} terms={terms} />
      </span>
      {about && (
        <span className="search-detail">
          <Marked text={about} terms={terms} />
        </span>
      )}
    </Autocomplete.Item>
  )
}

function Marked({ text, terms }: { text: string; terms: readonly string[] }) {
  return markedParts(text, terms).map(({ text: part, isMatch }, n) => (isMatch ? <mark key={n}>{part}</mark> : part))
}
