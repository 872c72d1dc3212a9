import { useEdition } from '../edition.tsx'

/** What the page says of itself, where the footer has no room for it. */
export function Imprint() {
  const { imprint } = useEdition()
  return imprint === null ? null : <p className="imprint">{imprint}</p>
}
