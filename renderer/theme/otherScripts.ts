/**
 * Typefaces for names in other scripts, because a kiosk may have none of its own: Cyrillic, Greek, Vietnamese, Devanagari; Thai;
 * Arabic; Han. Each is cut into pieces by letters, and the browser loads a piece when a letter needs it.
 */
import '@fontsource-variable/noto-sans'
import '@fontsource-variable/noto-sans-thai'
import '@fontsource-variable/noto-sans-arabic'
// Simplified Chinese first, so that a name looks of one piece; Korean after it for the letters of Korean names that it lacks (兪, 裵).
import '@fontsource-variable/noto-sans-sc'
import '@fontsource-variable/noto-sans-kr'
