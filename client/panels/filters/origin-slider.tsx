import { Slider } from '@base-ui/react/slider'
import { useState } from 'react'
import { useNavigation, usePlace } from '../../navigation.tsx'
import { withParameter } from '../../steps.ts'
import { counted } from '../../words/counts.ts'

/** Steps of a slider that a hand can still tell apart. */
const MOST_STEPS = 12

/** Keeps claims that several unrelated origins tell. */
export function OriginSlider({ most }: { most: number }) {
  const { selection } = usePlace()
  const { go } = useNavigation()
  const [dragged, setDragged] = useState<number | null>(null)
  const least = dragged ?? selection.minOrigins ?? 1
  const keep = (value: number) => {
    setDragged(null)
    go({ selection: withParameter(selection, 'minOrigins', value > 1 ? value : undefined) })
  }
  return (
    <Slider.Root
      className="facet slider"
      value={least}
      min={1}
      max={Math.max(least, Math.min(most, MOST_STEPS))}
      onValueChange={(value) => setDragged(value)}
      onValueCommitted={(value) => keep(value)}
    >
      <Slider.Label className="facet-heading">Independent origins</Slider.Label>
      <Slider.Control className="slider-control">
        <Slider.Track className="slider-track">
          <Slider.Indicator className="slider-indicator" />
          <Slider.Thumb
            className="slider-thumb"
            getAriaValueText={(_, value) => `at least ${counted(value, 'origin')}`}
          />
        </Slider.Track>
      </Slider.Control>
      <p className="slider-words">
        {least > 1 ? `told by at least ${least} unrelated origins` : 'however many tell it'}
      </p>
    </Slider.Root>
  )
}
