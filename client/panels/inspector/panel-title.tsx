import { createContext, use, useEffect, useRef, type ReactNode } from 'react'

/** Told of each heading that the inspector shows, as it appears. */
export const TitleArrival = createContext<(heading: HTMLElement) => void>(() => {})

/** The heading of what the inspector shows. */
export function PanelTitle({ children }: { children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null)
  const arrive = use(TitleArrival)
  useEffect(() => {
    if (heading.current) arrive(heading.current)
  }, [arrive])
  return (
    <h2 className="panel-title" ref={heading} tabIndex={-1}>
      {children}
    </h2>
  )
}
