/** The map’s door for who cannot wait for the page: what is drawn here, the page’s own stage takes over as it stands. */
import { sceneOf, type Answer, type Scene, type Vocabulary } from '#graph-data'
import type { Target } from './focus.ts'
import { paletteOf, type Palette } from './palette.ts'
import { Session } from './session.ts'
import { foundWebGL } from './webgl.ts'

type Subgraph = Answer<'GET /api/datasets/:d/subgraph'>

interface Drawable {
  readonly subgraph: Subgraph
  readonly vocabulary: Vocabulary
  readonly theme: Palette['theme']
  readonly open: Target | null
}

interface First {
  readonly subgraph: Subgraph
  readonly scene: Scene
  readonly session: Session
}

let first: First | null = null

/** Draws a map that fills `place`. Throws where it cannot be drawn. */
export function drawFirst(place: HTMLElement, { subgraph, vocabulary, theme, open }: Drawable): void {
  const stage = place.appendChild(document.createElement('div'))
  stage.className = 'stage'
  stage.dataset['theme'] = theme
  const canvas = stage.appendChild(document.createElement('div'))
  canvas.className = 'stage-canvas'
  stage.append(toolbarRoom())
  const scene = sceneOf(subgraph, vocabulary)
  const session = new Session(canvas, scene, paletteOf(stage, theme), open)
  foundWebGL()
  session.attend({ onSettled: () => (place.dataset['ready'] = '') })
  first = { subgraph, scene, session }
}

/** Tools of the toolbar. */
const TOOLS = 5

/** Something as large as the toolbar, so that the map leaves room for it. */
function toolbarRoom(): HTMLElement {
  const room = document.createElement('ul')
  room.className = 'stage-toolbar'
  for (let tool = 0; tool < TOOLS; tool++) {
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
