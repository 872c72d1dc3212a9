import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'

const SCALES = [1, 2, 4, 8] as const

interface ScaleChoiceProps {
  readonly chosen: number
  readonly onChoose: (scale: number) => void
}

/** How many pixels a picture has for each unit of the map. */
export function ScaleChoice({ chosen, onChoose }: ScaleChoiceProps) {
  return (
    <RadioGroup className="export-extents" aria-label="Size of the picture" value={chosen} onValueChange={onChoose}>
      {SCALES.map((scale) => (
        <Radio.Root key={scale} value={scale} className="export-extent" aria-label={`${scale} times`}>
          {scale}×
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
