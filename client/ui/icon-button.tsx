import type { LucideIcon } from 'lucide-react'
import type { ComponentProps } from 'react'

interface IconButtonProps extends ComponentProps<'button'> {
  readonly icon: LucideIcon
  /** What it does: its name, and the hint that shows on hover and focus. */
  readonly label: string
  readonly shortcut?: string
}

/** A button that is only a picture, with its name for those who cannot or need not see it. */
export function IconButton({ icon: Icon, label, shortcut, className = '', ...rest }: IconButtonProps) {
  const hint = shortcut ? `${label} (${shortcut})` : label
  return (
    <button type="button" {...rest} className={`icon-button ${className}`} aria-label={label} data-hint={hint}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
