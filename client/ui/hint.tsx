import { Tooltip } from '@base-ui/react/tooltip'

/** For the eye only: what has a hint has a name of its own. */
export default function Hint({ anchor, text }: { anchor: Element; text: string }) {
  return (
    <Tooltip.Root open>
      <Tooltip.Portal>
        <Tooltip.Positioner className="hint-place" anchor={anchor} sideOffset={6} collisionPadding={8} aria-hidden>
          <Tooltip.Popup className="hint">{text}</Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
