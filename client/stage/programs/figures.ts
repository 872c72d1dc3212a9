/** Draws entities as discs, pills, squares and diamonds: one quad each, its outline computed per pixel. */
import { isPillLegible, PILL_DISC, type NodeShape } from '#graph-data'
import { NodeProgram, type InstancedProgramDefinition, type NodeProgramType, type ProgramInfo } from 'sigma/rendering'
import type { NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { SPACE, UNIFORMS, type Emphasis, type Mood } from './shader.ts'
import { setDepth, setUniforms } from './uniforms.ts'

/** What sigma is given of an entity, beside its place. */
export interface FigureData {
  readonly shape: NodeShape
  readonly halfWidth: number
  readonly halfHeight: number
  /** Inside. */
  readonly color: string
  /** Its outline. */
  readonly rim: string
  readonly emphasis: Emphasis
}

const SHAPE: Record<NodeShape, number> = { disc: 0, pill: 1, square: 2, diamond: 3 }

/** Room around a figure for its halo and ring. */
const MARGIN = 8

const VERTEX = /* glsl */ `${SPACE}
attribute vec2 a_corner;
attribute vec2 a_position;
attribute vec2 a_reach;
attribute float a_shape;
attribute float a_emphasis;
attribute vec4 a_fill;
attribute vec4 a_rim;
attribute vec4 a_id;
uniform float u_pillsAreDiscs;
varying vec2 v_at;
varying vec2 v_reach;
varying vec2 v_kind;
varying vec4 v_fill;
varying vec4 v_rim;

void main() {
  bool isDisc = a_shape == 1.0 && u_pillsAreDiscs > 0.5;
  v_reach = (isDisc ? vec2(${PILL_DISC}.0) : a_reach) * u_growth;
  v_at = a_corner * (v_reach + ${MARGIN}.0);
  v_kind = vec2(isDisc ? 0.0 : a_shape, a_emphasis);
  #ifdef PICKING_MODE
  v_fill = restored(a_id);
  #else
  v_fill = restored(isDisc ? a_rim : a_fill);
  v_rim = restored(a_rim);
  #endif
  gl_Position = a_reach.x == 0.0 ? vec4(2.0, 2.0, 0.0, 1.0) : toClip(toPixels(a_position) + v_at);
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec2 v_at;
varying vec2 v_reach;
varying vec2 v_kind;
varying vec4 v_fill;
varying vec4 v_rim;
uniform float u_pixelRatio;
uniform float u_dim;
uniform vec3 u_ground;
uniform vec3 u_accent;

float rounded(vec2 at, vec2 reach, float radius) {
  vec2 q = abs(at) - reach + radius;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radius;
}

/** Pixels from the outline; negative inside. */
float distanceTo(float shape) {
  if (shape > 2.5) {
    vec2 turned = vec2(v_at.x + v_at.y, v_at.y - v_at.x) * 0.70710678;
    return rounded(turned, v_reach * 0.70710678, v_reach.y * 0.16);
  }
  float radius = shape > 1.5 ? v_reach.y * 0.24 : min(v_reach.y, 14.0 * max(1.0, v_reach.y / 20.0));
  return rounded(v_at, v_reach, shape < 0.5 ? v_reach.y : radius);
}

float cover(float distance) {
  return clamp(0.5 - distance * u_pixelRatio, 0.0, 1.0);
}

void main() {
  float d = distanceTo(v_kind.x);
  #ifdef PICKING_MODE
  gl_FragColor = d < 4.0 ? v_fill : vec4(0.0);
  #else
  float rim = v_kind.y > 1.5 ? 2.0 : 1.4;
  vec3 color = mix(v_fill.rgb, v_rim.rgb, cover(-d - rim));
  if (v_kind.y < 0.5) color = mix(color, u_ground, u_dim * 0.8);
  vec4 figure = vec4(color, 1.0) * cover(d);
  vec4 halo = vec4(u_ground, 1.0) * cover(d - (v_kind.y > 1.5 ? 3.0 : 1.5));
  float ring = cover(d - 5.0) * cover(2.8 - d);
  vec4 around = v_kind.y > 2.5 ? vec4(u_accent, 1.0) * ring : vec4(v_rim.rgb, 1.0) * ring * 0.45 * step(1.5, v_kind.y);
  vec4 below = around + halo * (1.0 - around.a);
  gl_FragColor = figure + below * (1.0 - figure.a);
  #endif
}
`

/** The program, painting in this mood. */
export function figures(mood: Mood): NodeProgramType {
  const { FLOAT, TRIANGLE_STRIP, UNSIGNED_BYTE } = WebGLRenderingContext
  return class extends NodeProgram<string> {
    getDefinition(): InstancedProgramDefinition<string> {
      return {
        VERTICES: 4,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: [...UNIFORMS, 'u_pillsAreDiscs'],
        ATTRIBUTES: [
          { name: 'a_position', size: 2, type: FLOAT },
          { name: 'a_reach', size: 2, type: FLOAT },
          { name: 'a_shape', size: 1, type: FLOAT },
          { name: 'a_emphasis', size: 1, type: FLOAT },
          { name: 'a_fill', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_rim', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [1, 1],
        ],
      }
    }

    override processVisibleItem(id: number, at: number, data: NodeDisplayData & FigureData): void {
      const { x, y, halfWidth, halfHeight, shape, emphasis, color, rim } = data
      this.array.set([x, y, halfWidth, halfHeight, SHAPE[shape], emphasis, floatColor(color), floatColor(rim), id], at)
    }

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      setUniforms(info, params, mood)
      setDepth(info, 'over')
      info.gl.uniform1f(info.uniformLocations['u_pillsAreDiscs'] ?? null, isPillLegible(1 / params.sizeRatio) ? 0 : 1)
    }
  }
}
