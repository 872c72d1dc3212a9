import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown } from 'lucide-react'
import type { Listing } from '../answers.ts'
import { useLexicon } from '../dataset.tsx'
import { useNavigation } from '../navigation.tsx'
import { counted } from '../words/counts.ts'

/** The menu of datasets, open as it appears: its code is loaded when somebody first asks for it. */
export default function OpenMenu({ listing, title }: { listing: Listing; title: string }) {
  const { dataset } = useLexicon()
  const { go } = useNavigation()
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className="dataset-title dataset-trigger">
        {title} <ChevronDown size={14} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start">
          <Menu.Popup className="menu">
            {listing.datasets.map(({ card, counts }) => (
              <Menu.Item
                key={card.id}
                className="menu-item"
                onClick={() => go({ dataset: card.id, view: null, selection: {}, open: null, reading: null })}
              >
                <Check size={14} aria-hidden data-hidden={card.id !== dataset || undefined} />
                <span>{card.title}</span>
                <span className="count">{counted(counts.claims, 'claim')}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
