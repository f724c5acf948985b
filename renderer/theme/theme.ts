/** Mantine's defaults for Gateside: one accent, touch-sized controls; colours come from tokens.css. */
import { Button, createTheme, type MantineColorsTuple } from '@mantine/core'

const accent: MantineColorsTuple = [
  '#e2f1f1',
  '#c9e4e5',
  '#a3d0d2',
  '#79babd',
  '#55a6aa',
  '#33949a',
  '#1b848a',
  '#0b6e75',
  '#095d63',
  '#075258',
]

const touch = { size: 'md', radius: 'md' } as const

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 7,
  colors: { accent },
  defaultRadius: 'md',
  fontFamily: 'var(--mantine-font-family)',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md', radius: 'md' },
      vars: (_theme, { variant = 'filled', color }) => ({
        root: { '--button-color': variant === 'filled' && !color ? 'var(--g-on-accent)' : undefined },
      }),
      styles: { root: { minHeight: 'var(--g-tap)', fontSize: '.9rem' } },
    }),
    ActionIcon: { defaultProps: { size: 44, radius: 'md', variant: 'subtle' } },
    TextInput: { defaultProps: touch },
    Autocomplete: { defaultProps: touch },
    Textarea: { defaultProps: touch },
    // The arrows of a number are too small for a finger, and two more stops for the keyboard.
    NumberInput: { defaultProps: { ...touch, hideControls: true } },
    Select: { defaultProps: { ...touch, checkIconPosition: 'right' } },
    Modal: { defaultProps: { radius: 'lg', centered: true, overlayProps: { backgroundOpacity: 0.45 } } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: true } },
  },
})
