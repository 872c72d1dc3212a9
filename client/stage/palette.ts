/** The stage’s colors, as its painters need them. */
import type { Ink } from './scene.ts'

const NAMES = ['ground', 'paper', 'ink', 'muted', 'line', 'line-lit', 'accent', 'on-accent', 'conflict'] as const
type Name = (typeof NAMES)[number]

/** Colors by the name of their custom property, less `--stage-`; and which of an entity type’s two colors is right on this ground. */
export type Palette = Readonly<Record<Name, string>> & { readonly theme: keyof Ink }

/** The colors in force at `element`. */
export function paletteOf(element: Element, theme: keyof Ink): Palette {
  const style = getComputedStyle(element)
  const colors = NAMES.map((name) => [name, style.getPropertyValue(`--stage-${name}`).trim()] as const)
  return { ...(Object.fromEntries(colors) as Record<Name, string>), theme }
}
