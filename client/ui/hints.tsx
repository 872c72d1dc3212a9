/**
 * Says what things do as somebody points at them or comes to them by keyboard: whatever has `data-hint`; with
 * `data-hint-if-cut`, where its text is too long for its room.
 */
import { useQuery } from '@tanstack/react-query'
import { useEffect, useState, type ComponentProps } from 'react'
import { codeOf, type Part } from '../code.ts'
import type Hint from './hint.tsx'

const HINT: Part<ComponentProps<typeof Hint>> = { id: 'ui/hint', load: async () => import('./hint.tsx') }

/** A pointer that only passes by means nothing. */
const PAUSE_MS = 450

/** Once per page; listens for all, so that a hint costs its owner an attribute and nothing else. */
export function Hints() {
  const target = useHinted()
  const text = target?.getAttribute('data-hint')
  // Without its code there are no hints, which nobody needs to be told: what has one has a name.
  const { data: Shown } = useQuery({ ...codeOf(HINT), enabled: Boolean(text) })
  return Shown && target && text ? <Shown key={text} anchor={target} text={text} /> : null
}

/** What is pointed at or focused. A hint stays while the pointer is on it, and Esc takes it away (WCAG 1.4.13). */
function useHinted(): Element | null {
  const [target, setTarget] = useState<Element | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const show = (next: Element | null, delay: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => setTarget(next), delay)
    }
    const onPointer = ({ target: at, pointerType }: PointerEvent) => {
      if (pointerType === 'touch' || isHint(at)) return clearTimeout(timer)
      show(hintedAt(at), hintedAt(at) ? PAUSE_MS : 0)
    }
    const onFocus = ({ target: at }: FocusEvent) => {
      if (at instanceof Element && at.matches(':focus-visible')) show(hintedAt(at), 0)
    }
    const onAway = () => show(null, 0)
    const onKey = ({ key }: KeyboardEvent) => key === 'Escape' && onAway()
    const listeners = {
      pointerover: onPointer,
      pointerdown: onAway,
      focusin: onFocus,
      focusout: onAway,
      keydown: onKey,
    }
    for (const [name, listener] of Object.entries(listeners)) document.addEventListener(name, listener as EventListener)
    return () => {
      clearTimeout(timer)
      for (const [name, listener] of Object.entries(listeners))
        document.removeEventListener(name, listener as EventListener)
    }
  }, [])
  return target
}

function hintedAt(target: EventTarget | null): Element | null {
  const hinted = target instanceof Element ? target.closest('[data-hint]') : null
  return hinted?.hasAttribute('data-hint-if-cut') && hinted.scrollWidth <= hinted.clientWidth ? null : hinted
}

function isHint(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('.hint') !== null
}
