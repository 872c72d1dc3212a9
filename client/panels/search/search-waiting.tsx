import { Search } from 'lucide-react'

/** The search while its code is on its way: what is typed already shows. */
export function SearchWaiting({ typed }: { typed: string }) {
  return (
    <dialog open className="search-dialog" aria-label="Search" aria-busy>
      <div className="search-field">
        <Search size={17} aria-hidden />
        <span className="search-typed">{typed}</span>
      </div>
    </dialog>
  )
}
