import type { Output } from '../../core/kit/contract'
import { AppError } from '../../core/kit/errors'
import type { placesApi } from '../../core/places/api'
import { communities, settings } from '../kit/records'

/** Streets, communities and buildings of the district, with the newsroom's telephone. */
export async function listPlaces(): Promise<Output<typeof placesApi.list>> {
  const [newsroom, all] = await Promise.all([
    settings.get('newsroom'),
    communities.find({}, { order: [{ by: 'street' }, { by: 'initials' }] }),
  ])
  if (!newsroom) throw new AppError('Unavailable', '编辑部还没设置好，请过一会儿再来')
  const { district, name, phone, hours } = newsroom
  return { district, newsroom: { name, phone, hours }, communities: all }
}
