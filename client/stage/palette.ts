/** The stage’s colors, as its painters need them. */
import type { Ink } from '#graph-data'

const NAMES = ['ground', 'paper', 'ink', 'line', 'line-lit', 'accent', 'on-accent', 'conflict'] as const
type Name = (typeof NAMES)[number]

/** Colors by the name of their custom property, less `--stage-`; and which of an entity type’s two colors is right on this ground. */
export type Palette = Readonly<Record<Name, string>> & { readonly theme: keyof Ink }

/** The colors in force inside `element`. */
export function paletteOf(element: HTMLElement, theme: keyof Ink): Palette {
  // A custom property’s value is the text that was written; only a real property’s color is worked out.
  const probe = element.appendChild(document.createElement('i'))
  const colors = NAMES.map((name) => {
    probe.style.color = `var(--stage-${name})`
    return [name, getComputedStyle(probe).color] as const
  })
  probe.remove()
  return { ...(Object.fromEntries(colors) as Record<Name, string>), theme }
}
