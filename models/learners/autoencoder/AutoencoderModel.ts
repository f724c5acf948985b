/** A trained autoencoder: it knows what ordinary travellers look like, and says how unlike them someone is. Never a risk. */
import type { DenseStack } from '../network/denseStack.ts'
import type { CategoryTables, InputEncoder } from '../network/InputEncoder.ts'

export type AutoencoderModel = {
  readonly encoder: InputEncoder
  /** One number per category value: how rare it is. */
  readonly tables: CategoryTables
  readonly stack: DenseStack
  /** 1 / usual error of every input column, so that noisy columns do not drown the others. */
  readonly scale: Float32Array
  /** Error at every 0.5 % of the training rows, rising: turns an error into a percentile. */
  readonly quantiles: Float32Array
}
