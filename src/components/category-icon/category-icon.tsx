import { CATEGORIES, type CategoryId } from '@core/tips/categories'
import { View } from '@tarojs/components'
import { Icon } from '../icon/icon'
import './category-icon.scss'

/** The drawing of a category on a pale green square; its name stands beside it. */
export function CategoryIcon({ category }: { category: CategoryId }) {
  return (
    <View className="category-icon">
      <Icon name={`${CATEGORIES[category].icon}-duotone`} size={26} color="brand" />
    </View>
  )
}
