import { useEffect, useRef, useState } from 'react'
import type { Part } from '../code.ts'
import { useLexicon } from '../use-lexicon.tsx'
import { useEntitySteps } from '../entity-steps.ts'
import type { Opened } from '../location.ts'
import { useNavigation, usePlace } from '../navigation.tsx'
import { isWebGLAvailable, Stage, useLayoutLost, type StageHandle } from '../stage/index.ts'
import { opening } from '../steps.ts'
import { Late } from '../ui/late.tsx'
import { useTheme } from '../use-theme.ts'
import type { EntityMenuProps } from './entity-menu.tsx'
import type { ViewProps } from './view.ts'
import { SelectionChips } from './selection-chips.tsx'
import type { TableViewProps } from './table-view.tsx'

const MENU: Part<EntityMenuProps> = { id: 'view/entity-menu', load: async () => import('./entity-menu.tsx') }
const TABLE: Part<TableViewProps> = { id: 'view/table-instead', load: async () => import('./table-view.tsx') }

/** The map; where it cannot be drawn, the table of the same. */
export default function MapView({ subgraph }: ViewProps) {
  const isLost = useLayoutLost()
  const note = (!isWebGLAvailable() && NO_WEBGL) || (isLost && NO_LAYOUT)
  return note ? <Late part={TABLE} given={{ subgraph, note }} /> : <DrawnMap subgraph={subgraph} />
}

const NO_WEBGL = 'This browser cannot draw the map (it has no WebGL), so here is everything on it as a table.'
const NO_LAYOUT =
  'The map could not be laid out: the code for it did not come. Here is everything on it as a table; loading the page again may bring the map.'

function DrawnMap({ subgraph }: ViewProps) {
  const { vocabulary } = useLexicon().answer
  const { open } = usePlace()
  const { expand, hide } = useEntitySteps()
  const [menu, setMenu] = useState<Omit<EntityMenuProps, 'onClose'> | null>(null)
  const closeMenu = () => setMenu(null)
  const { go } = useNavigation()
  const theme = useTheme()
  const stage = useRef<StageHandle>(null)
  const openedHere = useFlight(stage, open, subgraph)
  return (
    <>
      <Stage
        subgraph={subgraph}
        vocabulary={vocabulary}
        theme={theme}
        open={open}
        onOpen={(target) => {
          openedHere(target)
          go(opening(target))
        }}
        onExpand={(id) => void expand(id)}
        onHide={hide}
        onMenu={(entity, at) => setMenu({ entity, at, label: labelIn(subgraph, entity) })}
        handle={stage}
      />
      <SelectionChips subgraph={subgraph} />
      {menu && <Late part={MENU} given={{ ...menu, onClose: closeMenu }} onClose={closeMenu} />}
    </>
  )
}

/** Flies to what is opened elsewhere; what is opened on the map is in sight already. Gives how to tell of the latter. */
function useFlight(stage: React.RefObject<StageHandle | null>, open: Opened | null, subgraph: ViewProps['subgraph']) {
  const seen = useRef(open)
  useEffect(() => {
    const isNew = open && (open.kind !== seen.current?.kind || open.id !== seen.current.id)
    seen.current = open
    if (isNew) stage.current?.flyTo(endsOf(open, subgraph))
  }, [open, stage, subgraph])
  return (target: Opened | null) => {
    seen.current = target
  }
}

/** What to bring into sight for a target. */
function endsOf({ kind, id }: Opened, { claims }: ViewProps['subgraph']): string[] {
  if (kind === 'entity') return [id]
  const claim = claims.find((one) => one.id === id)
  return claim ? [claim.subject, claim.object] : []
}

function labelIn({ entities }: ViewProps['subgraph'], entity: string): string {
  return entities.find(({ id }) => id === entity)?.label ?? entity
}
