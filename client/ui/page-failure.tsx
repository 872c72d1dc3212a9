import { Logo } from './logo.tsx'

/** Instead of the whole page, where even its frame fails: what happened, and the ways out, which need no code of ours. */
export function PageFailure({ error }: { error: Error }) {
  return (
    <main className="alone">
      <h1 className="logo">
        <Logo />
        Stemma
      </h1>
      <div className="state" role="alert">
        <p className="state-title">The page cannot show this</p>
        <p>
          It was given something that it does not understand: another program may have answered instead of Stemma, or
          the server was updated meanwhile.
        </p>
        <p>
          <button type="button" className="button" onClick={() => location.reload()}>
            Load the page again
          </button>{' '}
          <a className="link" href="/">
            Begin anew
          </a>
        </p>
        <details>
          <summary>For who looks into it</summary>
          <code>{error.message}</code>
        </details>
      </div>
    </main>
  )
}
