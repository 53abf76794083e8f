import { OwnSummit as Summit, type OwnSummitProps } from '@/components/my-agenda/own-summit'
import { mayReadList } from '@/domain/delegation/list-queries'
import { currentActor } from './actor'

/** What a reader’s own pages of a summit stand in, with the places that this reader may go to. */
export async function OwnSummit(props: Omit<OwnSummitProps, 'listed'>) {
  const { slug } = props.summit.document.summit
  return <Summit {...props} listed={await mayReadList(await currentActor(), slug)} />
}
