/** What a map tells of what people do with it. */
import type { Id, Point, Scene, SceneNode } from '#graph-data'
import type { Target } from './focus.ts'

/** Who listens to a map. */
export interface StageEvents {
  onOpen(target: Target | null): void
  onExpand(entity: Id): void
  onHide(entity: Id): void
  /** What else can be done with an entity is asked for; `at`: where it is seen, in the container's pixels. */
  onMenu(entity: Id, at: Point): void
  /** The keyboard came to an entity. */
  onStep(node: SceneNode): void
  /** A scene is drawn where it belongs. */
  onSettled(scene: Scene): void
}

/** Nobody listens. */
export const UNATTENDED: StageEvents = {
  onOpen() {},
  onExpand() {},
  onHide() {},
  onMenu() {},
  onStep() {},
  onSettled() {},
}
