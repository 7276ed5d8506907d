import { Page } from '@src/components/page/page'
import { NotYet } from '../signed-in-only'
import { ExportCard } from './export-card'
import { HeldCard } from './held-card'
import './index.scss'
import { LeaveCard } from './leave-card'
import { ProfileCard } from './profile-card'
import { useMyData } from './use-my-data'

/** See, take out and delete what we hold of one (MISSION S3, DESIGN-UI ⑨). */
export default function MyDataPage() {
  const mine = useMyData()
  const { data, error, reload } = mine
  return (
    <Page title="我的数据">
      {data ? (
        <>
          {data.leavingAt !== null && <LeaveCard mine={mine} />}
          <ProfileCard />
          <HeldCard data={data} />
          <ExportCard />
          {data.leavingAt === null && <LeaveCard mine={mine} />}
        </>
      ) : (
        <NotYet error={error} retry={reload} />
      )}
    </Page>
  )
}
