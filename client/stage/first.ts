/** The map’s door for who cannot wait for the page: what is drawn here, the page’s own stage takes over as it stands. */
import { EMPTY_SCENE, sceneOf, type Answer, type Scene, type Vocabulary } from '#graph-data'
import type { Target } from './focus.ts'
import { paletteOf, type Palette } from './palette.ts'
import { Session } from './session.ts'
import { TOOLS } from './tools.ts'
import { foundWebGL } from './webgl.ts'

type Subgraph = Answer<'GET /api/datasets/:d/subgraph'>

interface First {
  readonly session: Session
  /** What it shows; null while that is on its way. */
  subgraph: Subgraph | null
  scene: Scene
}

interface Drawable {
  readonly subgraph: Subgraph
  readonly vocabulary: Vocabulary
  readonly open: Target | null
}

let first: First | null = null

/** Opens the drawing contexts in `place`, which takes as long as the answers do. Throws where nothing can be drawn. */
export function beginFirst(place: HTMLElement, theme: Palette['theme']): void {
  const stage = place.appendChild(document.createElement('div'))
  stage.className = 'stage'
  stage.dataset['theme'] = theme
  const canvas = stage.appendChild(document.createElement('div'))
  canvas.className = 'stage-canvas'
  stage.append(toolbarRoom())
  const session = new Session(canvas, EMPTY_SCENE, paletteOf(stage, theme), null)
  foundWebGL()
  session.attend({ onSettled: () => (place.dataset['ready'] = '') })
  first = { session, subgraph: null, scene: EMPTY_SCENE }
}

/** Draws the map in the place that was begun. */
export function drawFirst({ subgraph, vocabulary, open }: Drawable): void {
  if (!first) throw new Error('first: nothing was begun. Call beginFirst before.')
  const scene = sceneOf(subgraph, vocabulary)
  Object.assign(first, { subgraph, scene })
  first.session.open(open)
  first.session.show(scene)
}

/** Ends the map that was begun, unless somebody has taken it. */
export function dropFirst(): void {
  first?.session.end()
  first = null
}

/** Something as large as the toolbar, so that the map leaves room for it. */
function toolbarRoom(): HTMLElement {
  const room = document.createElement('ul')
  room.className = 'stage-toolbar'
  for (const _ of TOOLS) {
    const button = room.appendChild(document.createElement('li')).appendChild(document.createElement('span'))
    button.className = 'icon-button'
  }
  return room
}

/** The scene that is drawn for this very answer, if one is. */
export function firstScene(subgraph: Subgraph): Scene | undefined {
  return first?.subgraph === subgraph ? first.scene : undefined
}

/** Hands the map over, if it shows this scene: from now on it belongs to who took it. */
export function takeFirst(scene: Scene): Session | undefined {
  if (first?.scene !== scene) return undefined
  const { session } = first
  first = null
  return session
}
