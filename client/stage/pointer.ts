/** Mouse and touch on the map: hover, click, double click, and dragging entities. */
import type { Id, Point } from '#graph-data'
import type { MouseCoords, SigmaEventPayload } from 'sigma/types'
import type { Target } from './focus.ts'
import type Sigma from 'sigma'

export interface PointerActions {
  hover(target: Target | null): void
  /** null: the ground. */
  open(target: Target | null): void
  expand(entity: Id): void
  /** A right click, or a long press. */
  menu(entity: Id): void
  drag(entity: Id, to: Point): void
}

const entity = (id: Id): Target => ({ kind: 'entity', id })
const claim = (id: Id): Target => ({ kind: 'claim', id })

export function listenToPointer(sigma: Sigma, container: HTMLElement, actions: PointerActions): void {
  const isDragging = listenToDrag(sigma, container, actions)
  // What is dragged passes over others, and none of them is meant.
  const point = (target: Target | null) => {
    if (isDragging()) return
    if (target) container.dataset['cursor'] = 'pointer'
    else delete container.dataset['cursor']
    actions.hover(target)
  }
  sigma.on('enterNode', ({ node }) => point(entity(node)))
  sigma.on('leaveNode', () => point(null))
  sigma.on('enterEdge', ({ edge }) => point(claim(edge)))
  sigma.on('leaveEdge', () => point(null))
  const isClick = listenToPress(sigma)
  sigma.on('clickNode', ({ node, event }) => isClick(event) && actions.open(entity(node)))
  sigma.on('clickEdge', ({ edge, event }) => isClick(event) && actions.open(claim(edge)))
  sigma.on('clickStage', ({ event }) => isClick(event) && actions.open(null))
  sigma.on('rightClickNode', ({ node }) => actions.menu(node))
  sigma.on('doubleClickNode', ({ node, preventSigmaDefault }) => {
    preventSigmaDefault()
    actions.expand(node)
  })
}

/** Pixels that a pointer may tremble in a click. */
const TREMBLE = 4

/** Remembers where the pointer was pressed: who let go elsewhere has dragged, however fast, and clicked on nothing. */
function listenToPress(sigma: Sigma): (release: Point) => boolean {
  let pressed: Point | null = null
  for (const event of ['downNode', 'downEdge', 'downStage'] as const)
    sigma.on(event, ({ event: { x, y } }: SigmaEventPayload) => (pressed = { x, y }))
  return (release) => !pressed || !isApart(pressed, release)
}

function isApart(a: Point, b: Point): boolean {
  return Math.hypot(a.x - b.x, a.y - b.y) > TREMBLE
}

/** Tells whether something is being dragged. */
function listenToDrag(sigma: Sigma, container: HTMLElement, { drag }: PointerActions): () => boolean {
  let held: { id: Id; from: Point; isMoving: boolean } | null = null
  sigma.on('downNode', ({ node, event }) => {
    held = isSecondFinger(event) ? null : { id: node, from: { x: event.x, y: event.y }, isMoving: false }
  })
  sigma.on('moveBody', (payload: SigmaEventPayload) => {
    if (!held) return
    const { event } = payload
    payload.preventSigmaDefault()
    held.isMoving ||= isApart(event, held.from)
    if (!held.isMoving) return
    container.dataset['cursor'] = 'grabbing'
    const { x, y } = sigma.viewportToGraph(event)
    drag(held.id, { x, y: -y })
  })
  const release = () => {
    if (held?.isMoving) container.dataset['cursor'] = 'pointer'
    held = null
  }
  for (const event of ['upNode', 'upEdge', 'upStage'] as const) sigma.on(event, release)
  return () => held?.isMoving ?? false
}

function isSecondFinger({ original }: MouseCoords): boolean {
  return 'touches' in original && original.touches.length > 1
}
