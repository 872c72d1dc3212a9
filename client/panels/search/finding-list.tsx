import { Autocomplete } from '@base-ui/react/autocomplete'
import { useLexicon } from '../../use-lexicon.tsx'
import { sourceName } from '../../lexicon.ts'
import { TypeMark } from '../../ui/mark.tsx'
import { keyOf, markedParts, type Finding, type FindingGroup } from './findings.ts'

/** The findings of the search around it, by kind. */
export function FindingList({ onChoose }: { onChoose: (finding: Finding) => void }) {
  return (
    <Autocomplete.List className="search-list">
      {({ label, items }: FindingGroup) => (
        <Autocomplete.Group key={label} items={items} className="search-group">
          <Autocomplete.GroupLabel className="search-label">{label}</Autocomplete.GroupLabel>
          <Autocomplete.Collection>
            {(finding: Finding) => <Item key={keyOf(finding)} finding={finding} onChoose={onChoose} />}
          </Autocomplete.Collection>
        </Autocomplete.Group>
      )}
    </Autocomplete.List>
  )
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
