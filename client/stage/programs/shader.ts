/** What the shaders of nodes and lines share: all sizes are CSS pixels, y grows downward, as elsewhere on the stage. */

/** What every program is told before it draws. */
export const UNIFORMS = ['u_matrix', 'u_size', 'u_pixelRatio', 'u_growth', 'u_dim', 'u_ground', 'u_accent'] as const

/** What of an item the eye is drawn to; its numbers are the shaders’ too. */
export const EMPHASIS = { none: 0, lit: 1, hovered: 2, open: 3 } as const
export type Emphasis = (typeof EMPHASIS)[keyof typeof EMPHASIS]

/** What holds for all items at once, so that dimming a thousand of them touches none. */
export interface Mood {
  /** How far all but the emphasized items fade into the ground, from 0 to 1. */
  dim: number
  ground: string
  accent: string
}

export const SPACE = /* glsl */ `
precision highp float;
uniform mat3 u_matrix;
uniform vec2 u_size;
uniform float u_growth;
uniform float u_pixelRatio;

vec2 toPixels(vec2 framed) {
  vec2 clip = (u_matrix * vec3(framed, 1.0)).xy;
  return vec2(clip.x, -clip.y) * u_size * 0.5;
}

vec4 toClip(vec2 pixels) {
  return vec4(vec2(pixels.x, -pixels.y) / (u_size * 0.5), 0.0, 1.0);
}

/** The lowest bit of alpha is lost where colors travel as floats. */
vec4 restored(vec4 color) {
  return vec4(color.rgb, color.a * 255.0 / 254.0);
}
`
