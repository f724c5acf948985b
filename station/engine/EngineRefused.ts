/** The engine's thread could not open its station; the message is a sentence for a person. */
export class EngineRefused extends Error {
  constructor(sentence: string) {
    super(sentence)
    this.name = 'EngineRefused'
  }
}
