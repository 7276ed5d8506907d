import { CATEGORIES } from '@core/tips/categories'
import { CategoryIcon } from '@src/components/category-icon/category-icon'
import { FieldBlock } from '@src/components/field-block/field-block'
import { Sheet } from '@src/components/sheet/sheet'
import { Tap } from '@src/components/tap/tap'
import { CategoryGrid } from '@src/pages/report/category-grid'
import { categoryOf } from '@src/pages/report/draft-words'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { blockOf } from './draft'
import { chooseCategory, useFault, useField, useReport } from './report-store'

/** The kind: chosen, or guessed from the words with one tap to put it right (MISSION T1). */
export function CategoryCard() {
  const [open, setOpen] = useState(false)
  const chosen = useField('categoryId')
  const category = useReport((s) => categoryOf(s.draft))
  const wrong = useFault('categoryId')
  const guessed = !chosen && category
  const name = category ? CATEGORIES[category].label : '是哪一类'
  return (
    <View className="card report__card report__category" id={blockOf('categoryId')}>
      <FieldBlock title="" error={wrong}>
        <Tap className="report__kind" onTap={() => setOpen(true)}>
          <CategoryIcon category={category ?? 'other'} />
          <View className="grow report__kind-words">
            <Text className="report__kind-name">{guessed ? `猜是：${name}` : name}</Text>
            <Text className="report__kind-note">
              {category ? CATEGORIES[category].hint : '写几个字，我们先猜'}
            </Text>
          </View>
          <Text className="report__link">{category ? '换一类' : '选一类'}</Text>
        </Tap>
      </FieldBlock>
      <Sheet title="这是哪一类事" open={open} onClose={() => setOpen(false)}>
        <CategoryGrid
          chosen={category ?? null}
          onChoose={(id) => {
            chooseCategory(id)
            setOpen(false)
          }}
        />
      </Sheet>
    </View>
  )
}
