/** Places for an excerpt whose map nobody has laid out: files show the same map as the page. */
import type { LayoutLink, LayoutNode } from '../map/layout/graph.ts'
import { layout, type LayoutOptions, type Places } from '../map/layout/layout.ts'
import { GIVEN_ASPECT, MOST_GIVEN, nodesOf, rounded } from '../map/places.ts'
import { sceneOf, type Scene } from '../map/scene.ts'
import type { ClaimRecord, EntityRecord } from '../records.ts'
import { MOST_ENTITIES, USUAL_ENTITIES } from '../selection/selection.ts'
import { MOST_WALKED } from '../selection/walk.ts'
import { FARTHEST, type Excerpt, type Scope } from './excerpt.ts'
import type { Format } from './format.ts'
import { Unprintable } from './press.ts'

/** Claims up to which a layout takes a second or two. */
const MOST_CLAIMS = 10 * USUAL_ENTITIES

/** Lays out what takes long, as `layout` does: a server has it done by somebody else, and answers others meanwhile. */
export type LayOut = (
  nodes: readonly LayoutNode[],
  links: readonly LayoutLink[],
  options: LayoutOptions,
) => Promise<Places>

const here: LayOut = async (nodes, links, options) => layout(nodes, links, options)

/**
 * The excerpt as `format` wants it: with a place for everything that it shows where the format holds places, if the map is not too
 * large. A picture of more than a selection can ask for is refused with {@link Unprintable}.
 */
export async function preparedFor(format: Format, excerpt: Excerpt, layOut: LayOut = here): Promise<Excerpt> {
  const { scope } = excerpt
  if (!format.carries.includes('map')) return excerpt
  if (format.isDrawn) refuseVast(scope)
  else if (scope.entities > USUAL_ENTITIES || scope.claims > MOST_CLAIMS) return excerpt
  const standing = format.isDrawn ? nearby(excerpt.map) : excerpt.map
  return standing.size < scope.entities ? laidOut(excerpt, standing, layOut) : excerpt
}

function refuseVast({ entities, claims }: Scope): void {
  if (entities <= MOST_ENTITIES && claims <= MOST_WALKED) return
  const [shown, told, mostShown, mostTold] = [entities, claims, MOST_ENTITIES, MOST_WALKED].map((count) =>
    count.toLocaleString('en'),
  )
  throw new Unprintable(
    `A picture holds at most ${mostShown} entities and ${mostTold} claims, and these are ${shown} and ${told}: select fewer, or set a limit.`,
    true,
  )
}

/** Places that are on the map at all. */
function nearby(map: Places): Places {
  return new Map([...map].filter(([, { x, y }]) => Math.abs(x) <= FARTHEST && Math.abs(y) <= FARTHEST))
}

/** What stands already stays where it is. */
async function laidOut(excerpt: Excerpt, standing: Places, layOut: LayOut): Promise<Excerpt> {
  const scene = await sceneIn(excerpt)
  const nodes = nodesOf(scene, standing)
  const find = nodes.length <= MOST_GIVEN ? here : layOut
  const places = await find(nodes, [...scene.edges.values()].map(linkOf), { aspect: GIVEN_ASPECT })
  const map = new Map([...places].map(([id, place]) => [id, rounded(place)]))
  return { ...excerpt, map, scope: { ...excerpt.scope, map: map.size } }
}

/** As much of a line as a layout looks at: little enough to be handed to somebody else. */
function linkOf({ from, to }: LayoutLink): LayoutLink {
  return { from, to }
}

async function sceneIn({ vocabulary, ...excerpt }: Excerpt): Promise<Scene> {
  const entities: EntityRecord[] = []
  const claims: ClaimRecord[] = []
  for await (const entity of excerpt.entities()) entities.push(entity)
  for await (const claim of excerpt.claims()) claims.push(claim)
  return sceneOf({ entities, claims }, vocabulary)
}
