export default definePageConfig({ navigationBarTitleText: '没发出去的' })
