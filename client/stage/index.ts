/** The map’s only door. */
export { STAGE_KEYS } from './keys.ts'
export { Stage, type StageHandle } from './stage.tsx'
export { isWebGLAvailable } from './webgl.ts'
