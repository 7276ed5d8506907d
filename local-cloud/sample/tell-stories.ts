import { act, type SeedContext } from './acting'
import { moveOn } from './move-on'
import { STORIES } from './stories/stories'
import type { Story } from './stories/story'
import { takePhoto } from './take-photo'

const HOUR = 3600_000

async function takePhotos(context: SeedContext, { by, photos }: Story, at: number) {
  const ids = await Promise.all(photos.map((name) => takePhoto(context, by, name, at)))
  return ids.map((photoId, i) => {
    const source = i < 2 ? 'camera' : 'album'
    return { photoId, source, takenAt: Math.round(at - (10 - i) * 60_000) }
  })
}

async function report(context: SeedContext, story: Story, at: number): Promise<string> {
  const { by, building, category, text, identity = 'hidden' } = story
  const draft = {
    categoryId: category,
    text,
    place: { communityId: story.at, ...(building ? { building } : {}) },
    happenedAt: Math.round(at - HOUR),
    photos: await takePhotos(context, story, at),
    knownBy: text.length % 3 === 0 ? 'told' : 'saw',
    ...(text.includes('物业') ? { toldParty: '跟物业说过，没定日子' } : {}),
    hopes: text.length % 2 === 0 ? ['date'] : ['visit'],
    identity,
  }
  return (await act<{ tipId: string }>(context, by, ['tips', 'submit'], draft, at)).tipId
}

/** Lives through the stories, oldest first, each at its own time. */
export async function tellStories(context: SeedContext): Promise<void> {
  const told = new Map<Story, { tipId: string; caseId?: string }>()
  for (const story of [...STORIES].sort((a, b) => b.ago - a.ago)) {
    const at = context.now - story.ago * HOUR
    const tipId = await report(context, story, at)
    const same = [...told].find(([one]) => story.sameAs && one.text.startsWith(story.sameAs))?.[1]
    const caseId = await moveOn(context, story, { tipId, at, into: same?.caseId })
    told.set(story, { tipId, ...(caseId ? { caseId } : {}) })
  }
}
