type Parsed = Record<string, string | null>

/** As much of query-string as Taro's router uses: `parse`, with or without decoding. */
function parse(search: string, { decode = true }: { decode?: boolean } = {}): Parsed {
  const parsed: Parsed = {}
  for (const pair of search.replace(/^[?#&]/, '').split('&')) {
    if (pair === '') continue
    const at = pair.indexOf('=')
    const [name, value] = at < 0 ? [pair, null] : [pair.slice(0, at), pair.slice(at + 1)]
    const clear = (word: string) => (decode ? decodeURIComponent(word.replace(/\+/g, ' ')) : word)
    parsed[clear(name)] = value === null ? null : clear(value)
  }
  return parsed
}

export default { parse }
