/** The map before the page around it: in an empty frame, from which the page takes it over. */
import type { FirstAnswers } from './head-start.ts'
import type { Place } from '../location.ts'
import { beginFirst, drawFirst, dropFirst } from '../stage/first.ts'
import { currentTheme } from '../theme.ts'
import { MEDIUM, NARROW } from '../viewport.ts'

/** The view that is drawn ahead. */
export const MAP = 'map'

/**
 * Draws the map of the first answers, where there is one to draw, and waits until it can be seen. On a phone the page around it
 * decides how much room there is, so there it comes with the page. Never rejects: what fails here fails again in the page, which tells.
 */
export async function drawFirstMap({ view }: Place, answers: Promise<FirstAnswers | null>): Promise<void> {
  try {
    if ((view ?? MAP) === MAP && !isNarrow()) beginFirst(frame(), currentTheme())
    const first = await answers
    if (first?.place.view !== MAP || !first.subgraph.entities.length || isNarrow()) return dropFirstFrame()
    const { subgraph, dataset, place } = first
    drawFirst({ subgraph, vocabulary: dataset.vocabulary, open: place.open })
    await nextFrame()
    await nextFrame()
  } catch {
    dropFirstFrame()
  }
}

function isNarrow(): boolean {
  return window.matchMedia(NARROW).matches
}

async function nextFrame(): Promise<void> {
  await new Promise((resolve) => requestAnimationFrame(resolve))
}

/** The frame as styles/layout.css lays it out, still empty; answers where the view goes. */
function frame(): HTMLElement {
  const view = part('frame-view')
  const isMedium = window.matchMedia(MEDIUM).matches
  const middle = part('frame-middle', view)
  const body = part('frame-body', ...(isMedium ? [] : [part('frame-filters')]), middle, part('frame-inspector'))
  const whole = part('frame first-frame', part('header'), part('frame-banners'), body, part('footer'))
  whole.ariaHidden = 'true'
  document.body.append(whole)
  return view
}

/** Takes the frame away, and the map with it if nobody has taken that. */
export function dropFirstFrame(): void {
  dropFirst()
  document.querySelector('.first-frame')?.remove()
}

function part(className: string, ...inner: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div')
  element.className = className
  element.append(...inner)
  return element
}
