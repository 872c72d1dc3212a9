/** The map’s only door. */
export { Stage, type StageHandle, type StageProps } from './stage.tsx'
export { isWebGLAvailable } from './webgl.ts'
