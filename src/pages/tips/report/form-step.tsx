import { mayI, useMe } from '@src/cloud/session'
import { Text } from '@tarojs/components'
import { CategoryCard } from './category-card'
import { ConflictCard } from './conflict-card'
import { DictationCard } from './dictation-card'
import { HopesCard } from './hopes-card'
import { IdentityCard } from './identity-card'
import { KnownCard } from './known-card'
import { PhotosCard } from './photos-card'
import { PlaceCard } from './place-card'
import { SimilarCard } from './similar-card'
import { TextCard } from './text-card'
import { WhenCard } from './when-card'

/** The form on one page, what has to be filled in first (DESIGN-UI §8). */
export function FormStep() {
  const me = useMe()
  return (
    <>
      <CategoryCard />
      <PhotosCard />
      <TextCard />
      <PlaceCard />
      <SimilarCard />
      <WhenCard />
      <KnownCard />
      <HopesCard />
      <IdentityCard />
      {me?.roles.includes('informant') && <ConflictCard />}
      {mayI(me, 'tip.record') && <DictationCard />}
      <Text className="report__foot">交之前先给您看公开的样子，交完给您回执号</Text>
    </>
  )
}
