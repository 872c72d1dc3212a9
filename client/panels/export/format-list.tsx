import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import { useId } from 'react'
import type { ExportFormat } from '../../answers.ts'
import { groupsOf, type FormatGroup } from './format-groups.ts'

interface FormatListProps {
  readonly formats: readonly ExportFormat[]
  readonly chosen: string
  readonly onChoose: (id: string) => void
}

/** The formats by whom they serve, one of them chosen. */
export function FormatList({ formats, chosen, onChoose }: FormatListProps) {
  return (
    <RadioGroup className="export-formats" aria-label="Format" value={chosen} onValueChange={onChoose}>
      {groupsOf(formats).map((group) => (
        <Group key={group.label} group={group} />
      ))}
    </RadioGroup>
  )
}

function Group({ group: { label, formats } }: { group: FormatGroup }) {
  return (
    <fieldset>
      <legend className="export-label">{label}</legend>
      {formats.map((format) => (
        <Choice key={format.id} format={format} />
      ))}
    </fieldset>
  )
}

function Choice({ format: { id, label, extension, use } }: { format: ExportFormat }) {
  const name = useId()
  const about = useId()
  return (
    <Radio.Root value={id} className="export-format" aria-labelledby={name} aria-describedby={about}>
      <span className="radio" aria-hidden />
      <span id={name} className="export-name">
        {label} <code>{extension}</code>
      </span>
      <span id={about} className="export-use">
        {use}
      </span>
    </Radio.Root>
  )
}
