import { Download, Keyboard, Moon, Search, SlidersHorizontal, Sun } from 'lucide-react'
import type { Listing } from '../answers.ts'
import { useLexicon } from '../use-lexicon.tsx'
import { useEdition } from '../edition.tsx'
import { usePlace } from '../navigation.tsx'
import { atDataset } from '../steps.ts'
import { chooseTheme } from '../theme.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { Link } from '../ui/link.tsx'
import { Logo } from '../ui/logo.tsx'
import { useTheme } from '../use-theme.ts'
import { VIEWS } from '../views/index.ts'
import { DatasetMenu } from './dataset-menu.tsx'
import { facetsOf } from './filters/facets.ts'
import type { Overlay } from './overlays.tsx'

interface HeaderProps {
  readonly listing: Listing | undefined
  readonly hasFiltersButton: boolean
  readonly onOverlay: (overlay: Overlay) => void
}

export function Header({ listing, hasFiltersButton, onOverlay }: HeaderProps) {
  return (
    <header className="header">
      <Link className="logo" to={atDataset(useLexicon().dataset)}>
        <Logo />
        <span className="logo-word">Stemma</span>
      </Link>
      <DatasetMenu listing={listing} />
      <button type="button" className="search-box" onClick={() => onOverlay('search')}>
        <Search size={15} aria-hidden />
        <span>
          Search<span className="search-box-rest"> entities, claims and passages</span>
        </span>
        <kbd aria-hidden>{COMMAND_K}</kbd>
      </button>
      <Views />
      <span className="header-tools">
        {hasFiltersButton && <FiltersButton onOpen={() => onOverlay('filters')} />}
        <ThemeButton />
        <IconButton
          icon={Keyboard}
          label="Shortcuts"
          shortcut="?"
          className="help-button"
          onClick={() => onOverlay('shortcuts')}
        />
        {useEdition().makesFiles && <ExportButton onOpen={() => onOverlay('export')} />}
      </span>
    </header>
  )
}

const COMMAND_K = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'

function Views() {
  const { view: current } = usePlace()
  return (
    <nav className="views" aria-label="Views">
      {VIEWS.map(({ id, label, icon: Icon }) => (
        <Link key={id} to={{ view: id }} aria-current={id === current ? 'page' : undefined}>
          <Icon size={15} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  )
}

function FiltersButton({ onOpen }: { onOpen: () => void }) {
  const lexicon = useLexicon()
  const filtered = facetsOf(lexicon, usePlace().selection).filter(({ isFiltered }) => isFiltered).length
  return (
    <button type="button" className="button filters-button" onClick={onOpen}>
      <SlidersHorizontal size={15} aria-hidden />
      <span>Filters</span>
      {filtered > 0 && <span className="filters-count">{filtered}</span>}
    </button>
  )
}

function ExportButton({ onOpen }: { onOpen: () => void }) {
  return (
    <button
      type="button"
      className="button export-button"
      aria-label="Export"
      data-primary
      data-hint="Export (E)"
      onClick={onOpen}
    >
      <Download size={15} aria-hidden />
      <span>Export</span>
    </button>
  )
}

function ThemeButton() {
  const isDark = useTheme() === 'dark'
  return (
    <IconButton
      icon={isDark ? Sun : Moon}
      label={isDark ? 'Light theme' : 'Dark theme'}
      onClick={() => chooseTheme(isDark ? 'light' : 'dark')}
    />
  )
}
