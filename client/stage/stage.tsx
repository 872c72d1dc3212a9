import { sceneOf, type Answer, type Id, type Point, type Scene, type SceneNode, type Vocabulary } from '#graph-data'
import {
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type Ref,
  type RefObject,
} from 'react'
import { counted } from '../words/counts.ts'
import type { StageEvents } from './events.ts'
import { firstScene, takeFirst } from './first.ts'
import type { Target } from './focus.ts'
import { commandOf, STAGE_KEYS } from './keys.ts'
import { paletteOf } from './palette.ts'
import { Session } from './session.ts'
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
  onHide(entity: Id): void
  /** A right click on an entity, or the key for it; `at`: where it is seen, in the window's pixels. */
  onMenu(entity: Id, at: Point): void
  /** A subgraph is drawn where it belongs; the stage has `data-ready` then. */
  onReady?(): void
  readonly handle?: Ref<StageHandle>
}

/** What the page can do with the map. */
export interface StageHandle {
  /** Brings these entities into view. */
  flyTo(entities: readonly Id[]): void
}

/** The map: entities as figures, claims as lines, laid out by a worker. Fills its parent, which must have a size. */
export function Stage(props: StageProps) {
  const { subgraph, vocabulary, theme, open, onReady, handle } = props
  const root = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLDivElement>(null)
  const [settled, setSettled] = useState<Scene | null>(null)
  const [here, setHere] = useState<SceneNode | null>(null)
  const scene = useMemo(() => firstScene(subgraph) ?? sceneOf(subgraph, vocabulary), [subgraph, vocabulary])
  const session = useSession(
    canvas,
    { scene, theme, open },
    {
      ...props,
      onMenu: (entity, at) => props.onMenu(entity, inWindow(canvas.current, at)),
      onStep: setHere,
      onSettled: (drawn) => {
        setSettled(drawn)
        onReady?.()
      },
    },
  )
  useEffect(() => session.current?.show(scene), [session, scene])
  useEffect(() => session.current?.open(open), [session, open])
  usePaint(session, root, theme)
  useImperativeHandle(handle, () => ({ flyTo: (entities) => session.current?.flyTo(entities) }), [session])

  const help = useId()
  return (
    <div ref={root} className="stage" data-theme={theme} data-ready={settled === scene || undefined}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- an application takes focus and keys */}
      <div
        ref={canvas}
        className="stage-canvas"
        role="application"
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
        tabIndex={0}
        aria-label={`Map of ${counted(scene.nodes.size, 'entity', 'entities')} and ${counted(scene.edges.size, 'claim')}`}
        aria-describedby={help}
        onKeyDown={(event) => obey(event, session.current)}
        onContextMenu={(event) => event.preventDefault()}
        onFocus={({ currentTarget }) => currentTarget.matches(':focus-visible') && session.current?.resume()}
        onBlur={() => session.current?.blur()}
      />
      <p id={help} hidden>
        {STAGE_KEYS.map(({ keys, does }) => `${keys}: ${does}.`).join(' ')}
      </p>
      <p className="stage-unseen" aria-live="polite">
        {here && `${here.label}, ${here.type}, ${counted(here.claims, 'claim')}`}
      </p>
      <Toolbar canCenter={open !== null} onUse={(tool) => session.current?.do({ kind: tool })} />
    </div>
  )
}

/** Paints the map anew when the theme changes. */
function usePaint(
  session: RefObject<Session | null>,
  root: RefObject<HTMLElement | null>,
  theme: StageProps['theme'],
): void {
  useEffect(() => {
    if (root.current && session.current && session.current.theme !== theme) {
      session.current.paint(paletteOf(root.current, theme))
    }
  }, [session, root, theme])
}

/** Does what a key asks, if it asks anything of the map. */
function obey(event: KeyboardEvent, session: Session | null): void {
  const command = commandOf(event)
  if (!command) return
  event.preventDefault()
  session?.do(command)
}

/** A point of an element as a point of the window. */
function inWindow(element: Element | null, { x, y }: Point): Point {
  const { left = 0, top = 0 } = element?.getBoundingClientRect() ?? {}
  return { x: left + x, y: top + y }
}

interface Shown extends Pick<StageProps, 'theme' | 'open'> {
  readonly scene: Scene
}

function begin(host: HTMLElement, { scene, theme, open }: Shown): Session {
  return new Session(host, scene, paletteOf(host, theme), open)
}

/** One session from mount to unmount, which begins with the first scene; events always reach their newest listeners. */
function useSession(
  canvas: RefObject<HTMLElement | null>,
  shown: Shown,
  events: StageEvents,
): RefObject<Session | null> {
  const session = useRef<Session | null>(null)
  const latest = useRef(events)
  const first = useRef(shown)
  useEffect(() => {
    latest.current = events
  })
  useEffect(() => {
    if (!canvas.current) return
    const begun = takeFirst(first.current.scene) ?? begin(canvas.current, first.current)
    begun.moveTo(canvas.current)
    begun.attend(forwarded(latest))
    session.current = begun
    return () => begun.end()
  }, [canvas])
  return session
}

function forwarded(latest: RefObject<StageEvents>): StageEvents {
  return {
    onOpen: (target) => latest.current.onOpen(target),
    onExpand: (entity) => latest.current.onExpand(entity),
    onHide: (entity) => latest.current.onHide(entity),
    onMenu: (entity, at) => latest.current.onMenu(entity, at),
    onStep: (node) => latest.current.onStep(node),
    onSettled: (scene) => latest.current.onSettled(scene),
  }
}
