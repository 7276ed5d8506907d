import { TOPIC_LABEL, TOPICS, type Topic } from '@core/policies/topics'
import { Picks } from './picks'

interface TopicChoiceProps {
  topic: Topic
  onTopic: (topic: Topic) => void
}

export const TopicChoice = ({ topic, onTopic }: TopicChoiceProps) => (
  <Picks
    name="哪一类"
    options={TOPICS.map((id) => ({ id, words: TOPIC_LABEL[id] }))}
    chosen={[topic]}
    onPick={onTopic}
  />
)
