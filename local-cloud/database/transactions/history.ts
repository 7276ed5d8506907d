/**
 * Which documents were committed since the oldest open snapshot: what first-writer-wins needs to know. Nothing is
 * kept while no transaction is open, and what no snapshot can ask about is dropped.
 */
export class History {
  readonly #latest = new Map<string, number>()
  #sequence = 0
  #recording = false

  /** The number of the last commit; a snapshot taken now remembers it. */
  get sequence(): number {
    return this.#sequence
  }

  get size(): number {
    return this.#latest.size
  }

  /** Whether anyone will ask: then `note` wants the document's name. */
  get isRecording(): boolean {
    return this.#recording
  }

  note(resource: string): void {
    this.#sequence++
    if (!this.#recording) return
    // Put back at the end: the map stays in the order of commits.
    this.#latest.delete(resource)
    this.#latest.set(resource, this.#sequence)
  }

  changedSince(resource: string, sequence: number): boolean {
    return (this.#latest.get(resource) ?? 0) > sequence
  }

  /** Tells the oldest sequence that an open snapshot was taken at; undefined when none is open. */
  keepFrom(oldest: number | undefined): void {
    this.#recording = oldest !== undefined
    if (oldest === undefined) this.#latest.clear()
    else {
      for (const [resource, sequence] of this.#latest) {
        if (sequence > oldest) break
        this.#latest.delete(resource)
      }
    }
  }
}
