import { CATEGORIES, CATEGORY_IDS, type CategoryId } from '@core/tips/categories'
import { CATEGORY_ICONS } from '@src/components/icon/category-icons'
import { Drawing } from '@src/components/icon/drawing'
import { Tap } from '@src/components/tap/tap'
import { Text, View } from '@tarojs/components'
import './category-grid.scss'

interface CategoryGridProps {
  chosen?: CategoryId | null
  onChoose: (id: CategoryId) => void
}

/** The twelve kinds as tiles; the last one is 不确定, and that is a fine answer. */
export function CategoryGrid({ chosen, onChoose }: CategoryGridProps) {
  return (
    <View className="category-grid">
      {CATEGORY_IDS.map((id) => (
        <View key={id} className="category-grid__cell">
          <Tap
            className={`category-grid__tile ${id === chosen ? 'category-grid__tile--on' : ''}`}
            role="radio"
            checked={id === chosen}
            label={`${CATEGORIES[id].label}，${CATEGORIES[id].hint}`}
            onTap={() => onChoose(id)}
          >
            <Drawing shapes={CATEGORY_ICONS[CATEGORIES[id].icon]} size={28} color="brand" />
            <Text className="category-grid__name">{CATEGORIES[id].label}</Text>
          </Tap>
        </View>
      ))}
    </View>
  )
}
