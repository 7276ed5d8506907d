export default definePageConfig({
  navigationBarTitleText: '民生连线',
  navigationBarBackgroundColor: '#0B6146',
  navigationBarTextStyle: 'white',
})
