/** Draws entities as plain discs, one point each: ten times faster than figures, for maps too large to tell shapes. */
import { NodeProgram, type NodeProgramType, type ProgramDefinition, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import type { FigureData } from './figures.ts'
import { SPACE, UNIFORMS, type Mood } from './shader.ts'
import { setDepth, setUniforms } from './uniforms.ts'

const VERTEX = /* glsl */ `${SPACE}
attribute vec2 a_position;
attribute float a_radius;
attribute float a_emphasis;
attribute vec4 a_color;
attribute vec4 a_id;
varying vec4 v_color;
varying float v_radius;
varying float v_emphasis;

void main() {
  v_radius = max(a_radius * u_growth, 1.5) * u_pixelRatio;
  v_emphasis = a_emphasis;
  #ifdef PICKING_MODE
  v_color = restored(a_id);
  #else
  v_color = restored(a_color);
  #endif
  gl_PointSize = a_radius == 0.0 ? 0.0 : 2.0 * v_radius + 2.0;
  gl_Position = toClip(toPixels(a_position));
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying float v_radius;
varying float v_emphasis;
uniform float u_dim;
uniform vec3 u_ground;
uniform vec3 u_accent;

void main() {
  float distance = length(gl_PointCoord - 0.5) * (2.0 * v_radius + 2.0);
  #ifdef PICKING_MODE
  gl_FragColor = distance < v_radius + 1.0 ? v_color : vec4(0.0);
  #else
  vec3 color = v_emphasis > 2.5 ? u_accent : v_color.rgb;
  if (v_emphasis < 0.5) color = mix(color, u_ground, u_dim * 0.8);
  gl_FragColor = vec4(color, 1.0) * clamp(v_radius + 0.5 - distance, 0.0, 1.0);
  #endif
}
`

/** The program, painting in this mood. */
export function points(mood: Mood): NodeProgramType {
  const { FLOAT, POINTS, UNSIGNED_BYTE } = WebGLRenderingContext
  return class extends NodeProgram<string> {
    getDefinition(): ProgramDefinition<string> {
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: POINTS,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_radius', size: 1, type: FLOAT },
          { name: 'a_emphasis', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
      }
    }

    override processVisibleItem(id: number, at: number, data: NodeDisplayData & FigureData): void {
      const { x, y, halfHeight, emphasis, rim } = data
      this.array.set([x, y, halfHeight, emphasis, floatColor(rim), id], at)
    }

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      setUniforms(info, params, mood)
      setDepth(info, 'over')
    }
  }
}
