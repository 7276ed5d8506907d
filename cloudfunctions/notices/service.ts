import { noticesApi } from '../../core/notices/api'
import { service } from '../kit/service'
import { book } from './book'
import { cancelBooking } from './cancel-booking'
import { showCurrent } from './current'
import { dayList } from './day-list'
import { deskBoard } from './desk-board'
import { deskDraft } from './desk-draft'
import { dropDraft } from './drop-draft'
import { liftWarning } from './lift-warning'
import { listNotices } from './list-notices'
import { myBookings } from './my-bookings'
import { openNotice } from './open-notice'
import { publishNotice } from './publish-notice'
import { readNotice, tellReader } from './read-notice'
import { hearRecall, listRecalls } from './recalls'
import { relayWarning } from './relay-warning'
import { saveNotice } from './save-notice'
import { showWarnings } from './show-warnings'
import { tallyBookings } from './tally-bookings'
import { withdrawNotice } from './withdraw-notice'

export const noticesService = service(noticesApi, {
  current: showCurrent,
  list: listNotices,
  open: openNotice,
  read: readNotice,
  tellMe: tellReader,
  recalls: listRecalls,
  heard: hearRecall,
  warnings: showWarnings,
  book,
  cancel: cancelBooking,
  mine: myBookings,
  desk: deskBoard,
  draft: deskDraft,
  save: saveNotice,
  drop: dropDraft,
  publish: publishNotice,
  withdraw: withdrawNotice,
  bookings: tallyBookings,
  dayList,
  relay: relayWarning,
  lift: liftWarning,
})
