import { useEdition } from '../edition.tsx'

/** What the page says of itself, where the footer has no room for it. */
export function Imprint() {
  const { imprint } = useEdition()
  if (imprint === null) return null
  return (
    <section className="imprint" aria-label="About this file">
      {imprint}
    </section>
  )
}
