/** Draws claims as curves: one strip each, bent in the vertex shader, dashed and smoothed per pixel. */
import { LOOP, LOOP_STEP, SHORT } from '#graph-data'
import { EdgeProgram, type EdgeProgramType, type InstancedProgramDefinition, type ProgramInfo } from 'sigma/rendering'
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from 'sigma/types'
import { floatColor } from 'sigma/utils'
import { SPACE, UNIFORMS, type Emphasis, type Mood } from './shader.ts'
import { setDepth, setUniforms } from './uniforms.ts'

/** What sigma is given of a claim. */
export interface LineData {
  readonly width: number
  readonly dash: number
  readonly gap: number
  readonly curvature: number
  readonly emphasis: Emphasis
}

const SEGMENTS = 14
/** Half the width that answers to the pointer, at least. */
const REACHABLE = 5

const VERTEX = /* glsl */ `${SPACE}
attribute vec2 a_step;
attribute vec2 a_from;
attribute vec2 a_to;
attribute float a_curvature;
attribute vec3 a_stroke;
attribute float a_emphasis;
attribute vec4 a_color;
attribute vec4 a_id;
varying vec4 v_color;
varying vec2 v_along;
varying vec3 v_stroke;
varying float v_emphasis;

void main() {
  vec2 from = toPixels(a_from);
  vec2 to = toPixels(a_to);
  vec2 way = to - from;
  float straight = length(way);
  float t = a_step.x;
  vec2 point;
  vec2 tangent;
  float path;
  if (straight < 0.5) {
    float radius = ${LOOP}.0 + ${LOOP_STEP}.0 * a_curvature;
    float angle = 6.2831853 * t;
    point = from + radius * vec2(sin(angle), cos(angle) - 1.0);
    tangent = vec2(cos(angle), -sin(angle));
    path = angle * radius;
  } else {
    float bend = a_curvature * max(straight, ${SHORT}.0) / straight;
    vec2 control = (from + to) * 0.5 + vec2(way.y, -way.x) * bend;
    point = mix(mix(from, control, t), mix(control, to, t), t);
    tangent = normalize(mix(control - from, to - control, t));
    path = t * straight * (1.0 + 0.6667 * bend * bend);
  }
  float width = a_stroke.x * clamp(u_growth, 0.6, 1.6);
  #ifdef PICKING_MODE
  float reach = max(width * 0.5, ${REACHABLE}.0);
  v_color = restored(a_id);
  #else
  float reach = max(width, 1.0) * 0.5 + 1.0;
  v_color = restored(a_color);
  v_color.a *= min(width, 1.0);
  #endif
  v_along = vec2(path, reach * a_step.y);
  v_stroke = vec3(max(width, 1.0), a_stroke.yz);
  v_emphasis = a_emphasis;
  gl_Position = a_stroke.x == 0.0 ? vec4(2.0, 2.0, 0.0, 1.0) : toClip(point + vec2(-tangent.y, tangent.x) * reach * a_step.y);
}
`

const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec2 v_along;
varying vec3 v_stroke;
varying float v_emphasis;
uniform float u_pixelRatio;
uniform float u_dim;

void main() {
  #ifdef PICKING_MODE
  gl_FragColor = v_color;
  #else
  float cover = clamp((v_stroke.x * 0.5 - abs(v_along.y)) * u_pixelRatio + 0.5, 0.0, 1.0);
  if (v_stroke.z > 0.0) {
    float at = mod(v_along.x, v_stroke.y + v_stroke.z);
    cover *= clamp(min(at, v_stroke.y - at) * u_pixelRatio + 0.5, 0.0, 1.0);
  }
  float alpha = v_color.a * cover * (v_emphasis < 0.5 ? 1.0 - 0.72 * u_dim : 1.0);
  gl_FragColor = vec4(v_color.rgb * alpha, alpha);
  #endif
}
`

/** The program, painting in this mood. */
export function lines(mood: Mood): EdgeProgramType {
  const { FLOAT, TRIANGLE_STRIP, UNSIGNED_BYTE } = WebGLRenderingContext
  return class extends EdgeProgram<string> {
    getDefinition(): InstancedProgramDefinition<string> {
      return {
        VERTICES: 2 * (SEGMENTS + 1),
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLE_STRIP,
        UNIFORMS: [...UNIFORMS],
        ATTRIBUTES: [
          { name: 'a_from', size: 2, type: FLOAT },
          { name: 'a_to', size: 2, type: FLOAT },
          { name: 'a_curvature', size: 1, type: FLOAT },
          { name: 'a_stroke', size: 3, type: FLOAT },
          { name: 'a_emphasis', size: 1, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
        ],
        CONSTANT_ATTRIBUTES: [{ name: 'a_step', size: 2, type: FLOAT }],
        CONSTANT_DATA: strip(),
      }
    }

    override processVisibleItem(
      id: number,
      at: number,
      from: NodeDisplayData,
      to: NodeDisplayData,
      data: EdgeDisplayData & LineData,
    ): void {
      const { curvature, width, dash, gap, emphasis, color } = data
      this.array.set([from.x, from.y, to.x, to.y, curvature, width, dash, gap, emphasis, floatColor(color), id], at)
    }

    override setUniforms(params: RenderParams, info: ProgramInfo): void {
      setUniforms(info, params, mood)
      setDepth(info, 'beneath')
    }
  }
}

/** Where along the curve each vertex of the strip lies, and on which side of it. */
function strip(): number[][] {
  return Array.from({ length: 2 * (SEGMENTS + 1) }, (_, i) => [Math.floor(i / 2) / SEGMENTS, i % 2 ? 1 : -1])
}
