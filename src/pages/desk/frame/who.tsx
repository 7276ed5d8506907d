import { signOut } from '@src/cloud/session'
import { asAppError } from '@src/cloud/use-call'
import { onWeb } from '@src/platform'
import { Text, View } from '@tarojs/components'
import { useState } from 'react'
import { Press } from './press'
import { goSignIn } from './sign-in-first'

/** Whose desk it is, and the way out: the next person at this computer is somebody else. */
export function Who({ name }: { name: string }) {
  const [failed, setFailed] = useState('')
  const leave = async () => {
    try {
      await signOut()
      goSignIn()
    } catch (failure) {
      setFailed(asAppError(failure).message)
    }
  }
  return (
    <View className="desk__who">
      <Text className="desk__face">{name.slice(0, 1)}</Text>
      <Text>{name}</Text>
      {onWeb && (
        <Press className="desk__leave" onPress={() => void leave()}>
          <Text>退出</Text>
        </Press>
      )}
      {failed && <Text className="is-red">{failed}</Text>}
    </View>
  )
}
