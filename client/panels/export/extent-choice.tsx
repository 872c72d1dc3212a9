import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { Extent } from './order.ts'

const EXTENTS: readonly { readonly id: Extent; readonly label: string }[] = [
  { id: 'map', label: 'What is on the map' },
  { id: 'whole', label: 'The whole dataset' },
]

interface ExtentChoiceProps {
  readonly chosen: Extent
  readonly onChoose: (extent: Extent) => void
}

/** How much leaves: the map, or everything. */
export function ExtentChoice({ chosen, onChoose }: ExtentChoiceProps) {
  return (
    <RadioGroup className="export-extents" aria-label="How much to export" value={chosen} onValueChange={onChoose}>
      {EXTENTS.map(({ id, label }) => (
        <Radio.Root key={id} value={id} className="export-extent">
          {label}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
