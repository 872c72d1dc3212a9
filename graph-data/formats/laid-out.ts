/** Places for an excerpt whose map nobody has laid out: graph files show the same map as the page. */
import { settle, type Settling } from '../map/layout/layout.ts'
import { GIVEN_ASPECT, nodesOf, rounded } from '../map/places.ts'
import { sceneOf, type Scene } from '../map/scene.ts'
import type { ClaimRecord, EntityRecord } from '../records.ts'
import { USUAL_ENTITIES } from '../selection/selection.ts'
import type { Excerpt, Scope } from './excerpt.ts'
import type { Format } from './format.ts'

/** Claims up to which a layout takes a second or two. */
const MOST_CLAIMS = 10 * USUAL_ENTITIES

/** Lets others have their turn, between two steps of something long. */
export type Rest = () => Promise<unknown>

/** The excerpt as `format` wants it: with a place for everything that it shows where the format holds places, if the map is not too large. */
export async function preparedFor(format: Format, excerpt: Excerpt, rest: Rest = async () => {}): Promise<Excerpt> {
  const { scope } = excerpt
  const isWanted = format.carries.includes('map') && scope.map < scope.entities && isDrawable(scope)
  return isWanted ? laidOut(excerpt, rest) : excerpt
}

function isDrawable({ entities, claims }: Scope): boolean {
  return entities <= USUAL_ENTITIES && claims <= MOST_CLAIMS
}

/** What stands already stays where it is. */
async function laidOut(excerpt: Excerpt, rest: Rest): Promise<Excerpt> {
  const scene = await sceneIn(excerpt)
  const nodes = nodesOf(scene, excerpt.map)
  const places = await settled(settle(nodes, [...scene.edges.values()], { aspect: GIVEN_ASPECT }), rest)
  const map = new Map([...places].map(([id, place]) => [id, rounded(place)]))
  return { ...excerpt, map, scope: { ...excerpt.scope, map: map.size } }
}

async function sceneIn({ vocabulary, ...excerpt }: Excerpt): Promise<Scene> {
  const entities: EntityRecord[] = []
  const claims: ClaimRecord[] = []
  for await (const entity of excerpt.entities()) entities.push(entity)
  for await (const claim of excerpt.claims()) claims.push(claim)
  return sceneOf({ entities, claims }, vocabulary)
}

async function settled(settling: Settling, rest: Rest) {
  for (;;) {
    const stage = settling.next()
    if (stage.done) return stage.value
    await rest()
  }
}
