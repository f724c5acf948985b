/** What a person writes freely: words and numbers that may not be kept are blotted out before anything else sees them. */
import { z } from 'zod'
import { blotSensitive } from '../messages/sensitive/findSensitive.ts'

/** One text, whatever its place. */
export const blotted = (text: string) => blotSensitive(text, '#')

export const writtenText = (longest: number) => z.string().max(longest).transform(blotted)

/** The same where nothing will not do. */
export const neededText = (longest: number) => z.string().min(1).max(longest).transform(blotted)
