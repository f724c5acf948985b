/** A command that will not do what was asked: a sentence for the person, exit code 1 (refused) or 2 (usage). */
export class Refusal extends Error {
  readonly code: 1 | 2
  constructor(message: string, code: 1 | 2 = 1) {
    super(message)
    this.name = 'Refusal'
    this.code = code
  }
}
