import { Drawer } from '@base-ui/react/drawer'
import { useMedia } from '../../use-media.ts'
import { NARROW } from '../../viewport.ts'
import { Filters } from './filters.tsx'

/** The filters where there is no room beside the map: from below on a phone, from the left elsewhere. */
export default function FiltersSheet({ onClose }: { onClose: () => void }) {
  const isNarrow = useMedia(NARROW)
  return (
    <Drawer.Root open onOpenChange={(isOpen) => !isOpen && onClose()} swipeDirection={isNarrow ? 'down' : 'left'}>
      <Drawer.Portal>
        <Drawer.Backdrop className="backdrop" />
        <Drawer.Viewport className="sheet-viewport">
          <Drawer.Popup className="sheet filters-sheet" data-side={isNarrow ? 'bottom' : 'left'}>
            <div className="sheet-grip" aria-hidden />
            <div className="dialog-head">
              <Drawer.Title>Filters</Drawer.Title>
              <Drawer.Close className="button">Done</Drawer.Close>
            </div>
            <Drawer.Content className="sheet-content">
              <Filters />
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  )
}
