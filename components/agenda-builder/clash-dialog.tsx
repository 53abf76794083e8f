'use client'

import { useTranslations } from 'next-intl'
import type { Act, Clash, Edit } from '@/domain/change/schema'
import { Dialog } from './dialog'
import { useBuilder } from './use-builder'

/** Two have set the same field: the second sees both values and chooses. */
export function ClashDialog({
  clashes,
  by,
  act: name,
  edits,
  close,
}: {
  clashes: Clash[]
  by: string
  act: Act
  edits: Edit[]
  close: () => void
}) {
  const t = useTranslations('builder')
  const { act, names, fieldWords } = useBuilder()
  return (
    <Dialog
      title={t('clashTitle')}
      close={close}
      go={t('clashMine')}
      act={() => {
        // Chosen knowing theirs: what they set is what is now expected.
        const known = edits.map((edit) => ({
          ...edit,
          ...(edit.expect
            ? {
                expect: {
                  ...edit.expect,
                  ...Object.fromEntries(
                    clashes
                      .filter(({ id }) => id === edit.id)
                      .map(({ field, theirs }) => [field.split('.')[0] ?? field, theirs]),
                  ),
                },
              }
            : {}),
        }))
        close()
        void act(name, known)
      }}
      note={t('clashNote')}
    >
      <p>{t('clashBy', { name: by })}</p>
      <table className="clash">
        <thead>
          <tr>
            <th scope="col">{t('clashField')}</th>
            <th scope="col">{t('clashMineHead')}</th>
            <th scope="col">{t('clashTheirsHead')}</th>
          </tr>
        </thead>
        <tbody>
          {clashes.slice(0, 20).map((clash) => (
            <tr key={`${clash.id} ${clash.field}`}>
              <th scope="row">
                {clash.of === 'session' && <span>{names.title(clash.id)}: </span>}
                {fieldWords.name(clash.field)}
              </th>
              <td>{fieldWords.value(clash.field, clash.mine)}</td>
              <td>{fieldWords.value(clash.field, clash.theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  )
}
