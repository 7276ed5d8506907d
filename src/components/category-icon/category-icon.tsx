import { CATEGORIES, type CategoryId } from '@core/tips/categories'
import { View } from '@tarojs/components'
import { CATEGORY_ICONS } from '../icon/category-icons'
import { Drawing } from '../icon/drawing'
import './category-icon.scss'

/** The drawing of a category on a pale green square; its name stands beside it. */
export function CategoryIcon({ category }: { category: CategoryId }) {
  return (
    <View className="category-icon">
      <Drawing shapes={CATEGORY_ICONS[CATEGORIES[category].icon]} size={26} color="brand" />
    </View>
  )
}
