/** The map’s only door. */
export { STAGE_KEYS } from './keys.ts'
export { Stage, type StageHandle } from './stage.tsx'
export { useLayoutLost } from './use-layout-lost.ts'
export { isWebGLAvailable } from './webgl.ts'
