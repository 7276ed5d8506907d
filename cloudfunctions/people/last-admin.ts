import { AppError } from '../../core/kit/errors'
import { type Caller, people } from '../kit/caller'

/** Whether others than this one are admins: a newsroom without one could let nobody in any more. */
export async function otherAdmins(personId: string): Promise<boolean> {
  const admins = await people.find({ roles: 'admin' }, { fields: ['_id'], limit: 2 })
  return admins.some(({ _id }) => _id !== personId)
}

/** The last admin hands over first. Fails with `Conflict`. */
export async function mayLeaveAdmins({ personId, roles }: Caller): Promise<void> {
  if (!roles.includes('admin') || (await otherAdmins(personId))) return
  throw new AppError('Conflict', '您是最后一位管理员，先交接给别人')
}
