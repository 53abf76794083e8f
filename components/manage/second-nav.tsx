type Props = {
  label: string
  links: readonly { href: string; name: string; current: boolean }[]
}

/** A second row of links: the parts of what the first row leads to. */
export const SecondNav = ({ label, links }: Props) => (
  <nav className="frame-nav" aria-label={label}>
    {links.map(({ href, name, current }) => (
      <a key={href} href={href} aria-current={current ? 'page' : undefined}>
        {name}
      </a>
    ))}
  </nav>
)
