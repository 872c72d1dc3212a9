/** Draws claims as straight hairlines, two vertices each: for maps too large to follow a single line. */
import { EdgeProgram, type EdgeProgramType, type ProgramDefinition, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { LineData } from './lines.ts'
import { SPACE, UNIFORMS, type Mood } from './shader.ts'
import { setDepth, setUniforms } from './uniforms.ts'

const VERTEX = /* glsl */ `${SPACE}
attribute vec2 a_position;
attribute float a_emphasis;
attribute vec4 a_color;
attribute vec4 a_id;
uniform float u_dim;
varying vec4 v_color;

void main() {
  gl_Position = toClip(toPixels(a_position));
  #ifdef PICKING_MODE
  v_color = restored(a_id);
  #else
  float alpha = a_emphasis < 0.5 ? 0.5 * (1.0 - 0.8 * u_dim) : 1.0;
  v_color = vec4(restored(a_color).rgb * alpha, alpha);
  #endif
}
`

const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;

void main() {
  gl_FragColor = v_color;
}
`

/** The program, painting in this mood. */
export function hairs(mood: Mood): EdgeProgramType {
  const { FLOAT, LINES, UNSIGNED_BYTE } = WebGLRenderingContext
  return class extends EdgeProgram<string> {
    getDefinition(): ProgramDefinition<string> {
      return {
        VERTICES: 2,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: LINES,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_emphasis', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      }
    }

    override processVisibleItem(
      id: number,
      at: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      { color, emphasis }: EdgeDisplayData & LineData,
    ): void {
      const paint = floatColor(color)
      this.array.set([from.x, from.y, emphasis, paint, id, to.x, to.y, emphasis, paint, id], at)
    }

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      setUniforms(info, params, mood)
      setDepth(info, 'beneath')
    }
  }
}
