import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'

interface ChoiceProps<T> {
  /** What is chosen. */
  readonly label: string
  readonly options: readonly { readonly value: T; readonly label: string; readonly spoken?: string }[]
  readonly chosen: T
  readonly onChoose: (value: T) => void
}

/** One of a few, side by side. */
export function Choice<T>({ label, options, chosen, onChoose }: ChoiceProps<T>) {
  return (
    <RadioGroup className="export-extents" aria-label={label} value={chosen} onValueChange={onChoose}>
      {options.map(({ value, label: shown, spoken }) => (
        <Radio.Root key={shown} value={value} className="export-extent" aria-label={spoken}>
          {shown}
        </Radio.Root>
      ))}
    </RadioGroup>
  )
}
