type What = 'meeting' | 'place' | 'delegation' | 'rules'

type Props = {
  changed: readonly { kind: What; id?: string }[]
  names: Record<string, string>
  say: (what: What, name: string) => string
}

/** What is not as it was, by name. */
export function ChangedList({ changed, names, say }: Props) {
  return (
    <ul className="timetable-changed">
      {changed.map(({ kind, id = '' }) => (
        <li key={`${kind} ${id}`}>{say(kind, names[id] ?? '')}</li>
      ))}
    </ul>
  )
}
