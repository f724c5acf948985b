/** Says whether free text speaks of religion, health, disability, ethnicity, opinion, union or sex life. */
import { sensitivePattern } from './sensitiveTable.ts'

export function isSensitiveText(text: string): boolean {
  return text.length > 2 && sensitivePattern.test(text)
}
