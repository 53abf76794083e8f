/** Filled in by the page’s script for whoever may read the list of delegations; nobody else’s page says that there is one. */
export const ListedPlace = ({ className }: { className?: string }) => (
  <li className={className} data-listed hidden />
)
