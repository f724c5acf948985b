/**
 * Typefaces for names in other scripts, because a kiosk may have none of its own: Cyrillic, Greek, Vietnamese, Devanagari; Arabic,
 * Hebrew, Thaana; those of South Asia, South-East Asia, the Caucasus and Ethiopia; Han. Each is cut into pieces by letters, and the
 * browser loads a piece when a letter needs it.
 */
import '@fontsource-variable/noto-sans'
import '@fontsource-variable/noto-sans-thai'
import '@fontsource-variable/noto-sans-lao'
import '@fontsource-variable/noto-sans-khmer'
import '@fontsource-variable/noto-sans-myanmar'
import '@fontsource-variable/noto-sans-bengali'
import '@fontsource-variable/noto-sans-tamil'
import '@fontsource-variable/noto-sans-telugu'
import '@fontsource-variable/noto-sans-kannada'
import '@fontsource-variable/noto-sans-malayalam'
import '@fontsource-variable/noto-sans-gujarati'
import '@fontsource-variable/noto-sans-gurmukhi'
import '@fontsource-variable/noto-sans-oriya'
import '@fontsource-variable/noto-sans-sinhala'
import '@fontsource-variable/noto-sans-armenian'
import '@fontsource-variable/noto-sans-georgian'
import '@fontsource-variable/noto-sans-ethiopic'
import '@fontsource-variable/noto-sans-hebrew'
import '@fontsource-variable/noto-sans-arabic'
import '@fontsource-variable/noto-sans-thaana'
// Simplified Chinese first, so that a name looks of one piece; Korean after it for the letters of Korean names that it lacks (兪, 裵).
import '@fontsource-variable/noto-sans-sc'
import '@fontsource-variable/noto-sans-kr'
