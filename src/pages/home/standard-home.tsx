import { Page } from '@src/components/page/page'
import { View } from '@tarojs/components'
import { usePlaceChooser } from './place-chooser'
import { ReportCard } from './report-card'
import type { Home } from './use-home'
import { WaitingCard } from './waiting-card'

/** Order of DESIGN-UI §5 ①; parts without content do not show. */
export function StandardHome({ figures, waiting }: Home) {
  const place = usePlaceChooser()
  return (
    <Page tone="green" tab="home" start={place.button}>
      <View className="home-green" />
      <View className="home-pull">
        <ReportCard figures={figures} />
      </View>
      <WaitingCard waiting={waiting} />
      {place.sheet}
    </Page>
  )
}
