import type { ComponentProps, MouseEvent } from 'react'
import { useNavigation, usePlace, type Manner } from '../navigation.tsx'
import type { Change } from '../steps.ts'

interface LinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** What changes of the place where we are. */
  readonly to: Change
  readonly manner?: Manner
}

/** A link to another place: a real one, so that it opens in a new tab, can be copied and wraps like text. */
export function Link({ to, manner = 'push', onClick, children, ...rest }: LinkProps) {
  const { go, hrefOf } = useNavigation()
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (event.defaultPrevented || isForBrowser(event)) return
    event.preventDefault()
    go(to, manner)
  }
  return (
    <a {...rest} href={hrefOf({ ...usePlace(), ...to })} onClick={follow}>
      {children}
    </a>
  )
}

/** Whether the person wants a new tab or window. */
function isForBrowser({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button !== 0 || metaKey || ctrlKey || shiftKey || altKey
}
