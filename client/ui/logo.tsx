/** The mark: one original and the three copies made from it. */
export function Logo() {
  return (
    <svg className="logo-mark" width="20" height="22" viewBox="0 0 20 22" aria-hidden>
      <path d="M10 3v6M10 9 4 18M10 9l6 9M10 9v9" stroke="currentColor" strokeWidth="1.6" fill="none" />
      <circle className="logo-origin" cx="10" cy="3.2" r="3" />
      <g fill="currentColor">
        <circle cx="4" cy="18.4" r="2.4" />
        <circle cx="10" cy="18.4" r="2.4" />
        <circle cx="16" cy="18.4" r="2.4" />
      </g>
    </svg>
  )
}
