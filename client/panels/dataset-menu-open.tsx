import { Menu } from '@base-ui/react/menu'
import { Check, ChevronDown, TriangleAlert } from 'lucide-react'
import type { Listing } from '../answers.ts'
import { useLexicon } from '../use-lexicon.tsx'
import { useNavigation } from '../navigation.tsx'
import { atDataset } from '../steps.ts'
import { counted } from '../words/counts.ts'

/** The menu of datasets, open as it appears: its code is loaded when somebody first asks for it. */
export default function OpenMenu({ listing, title }: { listing: Listing; title: string }) {
  const { dataset } = useLexicon()
  const { go } = useNavigation()
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger className="dataset-title dataset-trigger" data-hint={title} data-hint-if-cut>
        {title} <ChevronDown size={14} aria-hidden />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={6} align="start">
          <Menu.Popup className="menu">
            {listing.datasets.map(({ card, counts }) => (
              <Menu.Item key={card.id} className="menu-item" onClick={() => go(atDataset(card.id))}>
                <Check size={14} aria-hidden data-hidden={card.id !== dataset || undefined} />
                <span>{card.title}</span>
                <span className="count">{counted(counts.claims, 'claim')}</span>
              </Menu.Item>
            ))}
            {listing.broken.map(({ id, total }) => (
              <Menu.Item key={id} className="menu-item" data-broken onClick={() => go(atDataset(id))}>
                <TriangleAlert size={14} aria-hidden />
                <span>
                  {id}
                  <small>could not be loaded</small>
                </span>
                <span className="count">{counted(total, 'problem')}</span>
              </Menu.Item>
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  )
}
