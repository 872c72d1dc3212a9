/** The map’s only door. */
// First, so that the layout worker boots while the rest of this code is still being read.
import './layout/layouter.ts'
export { STAGE_KEYS } from './keys.ts'
export { Stage, type StageHandle, type StageProps } from './stage.tsx'
export { isWebGLAvailable } from './webgl.ts'
