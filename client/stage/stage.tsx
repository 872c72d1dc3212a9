import { useEffect, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react'
import type { Answer, Id, Vocabulary } from '#graph-data'
import type { Target } from './focus.ts'
import { paletteOf } from './palette.ts'
import { sceneOf } from './scene.ts'
import { Session } from './session.ts'
import './stage.css'
import { Toolbar } from './toolbar.tsx'

export interface StageProps {
  readonly subgraph: Answer<'GET /api/datasets/:d/subgraph'>
  /** Gives colors, shapes and the words for relations. */
  readonly vocabulary: Vocabulary
  readonly theme: 'light' | 'dark'
  /** What the inspector shows; the rest is dimmed. */
  readonly open: Target | null
  /** A click on an entity, on a line, or (null) on the ground. */
  onOpen(target: Target | null): void
  /** A double click. */
  onExpand(entity: Id): void
  /** The map is drawn and has settled; the stage then has `data-ready` too. */
  onReady?(): void
  readonly handle?: Ref<StageHandle>
}

/** What commands and shortcuts can do with the map. */
export interface StageHandle {
  /** Brings these entities into view. */
  flyTo(entities: readonly Id[]): void
  /** Brings all into view. */
  fit(): void
  zoomIn(): void
  zoomOut(): void
}

/** The map: entities as figures, claims as lines, laid out by a worker. Fills its parent, which must have a size. */
export function Stage({ subgraph, vocabulary, theme, open, onOpen, onExpand, onReady, handle }: StageProps) {
  const root = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const [session, setSession] = useState<Session | null>(null)
  const [isReady, setReady] = useState(false)
  const scene = useMemo(() => sceneOf(subgraph, vocabulary), [subgraph, vocabulary])
  const events = useRef({ onOpen, onExpand, onReady })
  events.current = { onOpen, onExpand, onReady }

  useEffect(() => {
    if (!root.current || !canvas.current) return
    const begun = new Session(
      canvas.current,
      paletteOf(root.current, theme),
      {
        onOpen: (target) => events.current.onOpen(target),
        onExpand: (entity) => events.current.onExpand(entity),
        onReady: () => {
          setReady(true)
          events.current.onReady?.()
        },
      },
      () => matchMedia('(prefers-reduced-motion: reduce)').matches,
    )
    setSession(begun)
    return () => begun.end()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- one session for the stage's life; the theme is painted below
  }, [])
  useEffect(() => session?.show(scene), [session, scene])
  useEffect(() => session?.open(open), [session, open])
  useEffect(() => {
    if (root.current) session?.paint(paletteOf(root.current, theme))
  }, [session, theme])

  const commands = useMemo(() => commandsOf(session), [session])
  useImperativeHandle(handle, () => commands, [commands])
  return (
    <div ref={root} className="stage" data-theme={theme} data-ready={isReady || undefined}>
      <div
        ref={canvas}
        className="stage-canvas"
        tabIndex={0}
        role="application"
        aria-label={`Map of ${scene.nodes.size} entities and ${scene.edges.size} claims`}
      />
      <Toolbar
        canCenter={open !== null}
        onZoomIn={commands.zoomIn}
        onZoomOut={commands.zoomOut}
        onFit={commands.fit}
        onCenter={() => open && commands.flyTo(open.kind === 'entity' ? [open.id] : [])}
      />
    </div>
  )
}

function commandsOf(session: Session | null): StageHandle {
  const look = (ids?: readonly Id[]) => {
    const view = session?.renderer.viewOn(ids)
    if (view) session?.renderer.look(view)
  }
  const zoom = (factor: number) => {
    const view = session?.renderer.view
    if (view) session?.renderer.look({ ...view, scale: view.scale * factor })
  }
  return { flyTo: look, fit: () => look(), zoomIn: () => zoom(1.5), zoomOut: () => zoom(1 / 1.5) }
}
