import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { act, type SeedContext } from './acting'
import { moveOn } from './move-on'
import { STORIES, type Story } from './stories'

const HOUR = 3600_000
const PHOTOS = path.resolve(__dirname, '../../local-cloud/sample/photos')

async function takePhotos(context: SeedContext, { by, photos }: Story, at: number) {
  const taken = photos.map(async (name, i) => {
    const bytes = await readFile(path.join(PHOTOS, `${name}.jpg`))
    const fileId = await context.upload(`incoming/s${Math.round(at)}-${i}.jpg`, bytes, by)
    const { photoId } = await act<{ photoId: string }>(
      context,
      by,
      ['photos', 'accept'],
      { fileId },
      at,
    )
    const source = i < 2 ? 'camera' : 'album'
    return { photoId, source, takenAt: Math.round(at - (10 - i) * 60_000) }
  })
  return Promise.all(taken)
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
