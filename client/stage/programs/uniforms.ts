import { colorToArray } from 'sigma/utils'
import type { ProgramInfo } from 'sigma/rendering'
import type { RenderParams } from 'sigma/types'
import type { Mood } from './shader.ts'

/** Over what is there, or beneath it. */
export type Depth = 'over' | 'beneath'

/** Tells how what is drawn meets what is there already; all colors are premultiplied. */
export function setDepth({ gl }: ProgramInfo, depth: Depth): void {
  if (depth === 'over') gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA)
  else gl.blendFunc(gl.ONE_MINUS_DST_ALPHA, gl.ONE)
}

/** Tells a program where the camera is and what the mood is. */
export function setUniforms({ gl, uniformLocations: at }: ProgramInfo, params: RenderParams, mood: Mood): void {
  gl.uniformMatrix3fv(at['u_matrix'] ?? null, false, params.matrix)
  gl.uniform2f(at['u_size'] ?? null, params.width, params.height)
  gl.uniform1f(at['u_pixelRatio'] ?? null, params.pixelRatio)
  gl.uniform1f(at['u_growth'] ?? null, 1 / params.sizeRatio)
  gl.uniform1f(at['u_dim'] ?? null, mood.dim)
  gl.uniform3fv(at['u_ground'] ?? null, rgb(mood.ground))
  gl.uniform3fv(at['u_accent'] ?? null, rgb(mood.accent))
}

function rgb(color: string): number[] {
  return colorToArray(color)
    .slice(0, 3)
    .map((channel) => channel / 255)
}
