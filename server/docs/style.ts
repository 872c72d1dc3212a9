/** The style sheet of the API’s page; colors as in the map’s page, light and dark, all of a contrast of at least 4.5. */
export const docsStyle = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1e24, #e8eaee);
  --mute: light-dark(#5c636e, #a3aab6);
  --line: light-dark(#e5e7eb, #2c313a);
  --paper: light-dark(#ffffff, #171a20);
  --ground: light-dark(#f7f7f5, #101216);
  --accent: light-dark(#1d4ed8, #8fb2ff);
  --get: light-dark(#0b6b58, #5fd1b1);
  --post: light-dark(#8a4b00, #f0b35c);
}
* { box-sizing: border-box }
html { scroll-padding-top: 1rem }
body {
  margin: 0;
  display: grid;
  grid-template: auto 1fr / minmax(15rem, 21rem) minmax(0, 1fr);
  font: 15px/1.55 'Inter Variable', Inter, system-ui, sans-serif;
  color: var(--ink);
  background: var(--ground);
}
header { grid-column: 1 / -1; padding: 1.25rem 2rem; background: var(--paper); border-bottom: 1px solid var(--line) }
h1 { margin: 0; font: 600 1.5rem/1.2 'Source Serif 4 Variable', Georgia, serif }
h1 a { color: inherit; text-decoration: none }
header p { margin: 0.25rem 0 0; max-width: 46rem; color: var(--mute) }
small { font-weight: 400; font-size: 0.8em; color: var(--mute) }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 1rem 1.25rem 2rem 2rem; border-right: 1px solid var(--line) }
nav h2 { margin: 1rem 0 0.4rem; font-size: 0.75rem; letter-spacing: 0.06em; text-transform: uppercase; color: var(--mute) }
nav ul { margin: 0; padding: 0; list-style: none; font-size: 0.8rem; overflow-wrap: anywhere }
nav li a { display: block; padding: 0.2rem 0; color: var(--ink); text-decoration: none }
nav li a:hover { text-decoration: underline }
main { padding: 1rem 2rem 6rem; min-width: 0 }
main h2 { margin: 1rem 0; font: 600 1.3rem/1.2 'Source Serif 4 Variable', Georgia, serif }
article { margin: 0 0 1rem; padding: 1rem 1.25rem; max-width: 62rem; background: var(--paper); border: 1px solid var(--line); border-radius: 10px }
article:target { border-color: var(--accent) }
h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere }
article p { margin: 0.35rem 0 0.75rem }
a { color: var(--accent) }
a:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px }
code { font: 0.9em ui-monospace, 'Cascadia Code', Menlo, monospace }
.method { display: inline-block; min-width: 2.9em; font: 600 0.75rem ui-monospace, Menlo, monospace; color: var(--get) }
.method.post { color: var(--post) }
.scroll { overflow-x: auto }
table { width: 100%; border-collapse: collapse; font-size: 0.87rem }
th, td { padding: 0.35rem 0.9rem 0.35rem 0; text-align: left; vertical-align: top; font-weight: 400; border-top: 1px solid var(--line) }
thead th { border: 0; font-size: 0.75rem; color: var(--mute) }
tbody th { width: 1%; white-space: nowrap }
td { overflow-wrap: break-word }
details { margin: 0.5rem 0 }
summary { cursor: pointer; padding: 0.25rem 0; font-size: 0.87rem; color: var(--accent) }
summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin: 0.75rem 0 0; font-size: 0.87rem }
dt { color: var(--mute) }
dd { margin: 0 }
.skip { position: absolute; left: -100vw }
.skip:focus { left: 1rem; top: 1rem; padding: 0.5rem 1rem; background: var(--paper) }
@media (width < 50rem) {
  body { display: block }
  nav { position: static; max-height: 45vh; border: 0; border-bottom: 1px solid var(--line); padding: 1rem }
  header, main { padding-inline: 1rem }
}
`
