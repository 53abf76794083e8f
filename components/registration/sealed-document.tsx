/** A document as it reaches the page of whoever may see it: words, or a file as a data address. */
export type Shown = { text: string } | { name: string; type: string; address: string }

type Props = { shown: Shown; label: string; save: (name: string) => string }

/** A document that has been opened, on this page alone. */
export function SealedDocument({ shown, label, save }: Props) {
  if ('text' in shown) return <p className="sealed-text">{shown.text}</p>
  if (shown.type.startsWith('image/'))
    return (
      // It must be kept nowhere, so it is no file that could be optimised.
      // eslint-disable-next-line @next/next/no-img-element
      <img className="sealed-picture" src={shown.address} alt={label} />
    )
  return (
    <p>
      <a href={shown.address} download={shown.name}>
        {save(shown.name)}
      </a>
    </p>
  )
}
