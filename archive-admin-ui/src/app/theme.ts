import {
  Button,
  createTheme,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  Modal,
} from '@mantine/core';
import classes from './theme.module.css';

/** Iron-gall ink: the blue-black of the hand that writes. */
const ink: MantineColorsTuple = [
  '#eef2f7',
  '#dbe2ec',
  '#b9c7da',
  '#98accb',
  '#7690b5',
  '#56729b',
  '#3c5780',
  '#2b4163',
  '#22324a',
  '#172337',
];

/** The red of rubrics and seals; for marks, never for large areas. */
const rubric: MantineColorsTuple = [
  '#fbeeea',
  '#f3d7d0',
  '#e8b2a6',
  '#e09382',
  '#d9705c',
  '#c45443',
  '#ae4130',
  '#9b3323',
  '#7e281b',
  '#5f1d13',
];

const serif =
  "'Source Serif 4 Variable', 'Noto Serif CJK SC', 'Songti SC', SimSun, Georgia, 'Times New Roman', serif";
const sans =
  "'Source Sans 3 Variable', 'Noto Sans CJK SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif";

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 8, dark: 2 },
  colors: { ink, rubric },
  fontFamily: sans,
  headings: { fontFamily: serif, fontWeight: '500', textWrap: 'balance' },
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.25rem', xl: '1.5rem' },
  lineHeights: { md: '1.55' },
  defaultRadius: 3,
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      // Mantine takes white on every filled button; by night ours are pale and need ink on them.
      vars: (_, { variant = 'filled' }) => ({
        root: variant === 'filled' ? { '--button-color': 'var(--muniment-on-ink)' } : {},
      }),
    }),
    ModalTitle: Modal.Title.extend({ defaultProps: { className: classes.modalTitle } }),
  },
});

/** Paper by day, a reading room by night. Text on each ground has a contrast of 4.5 to 1 or more. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-body': '#fbf9f4',
    '--mantine-color-text': '#1f2329',
    '--mantine-color-dimmed': '#5d5f63',
    '--muniment-desk': '#f3efe6',
    '--muniment-rule': '#d9d2c3',
    '--muniment-rubric': '#9b3323',
    '--muniment-ink': '#22324a',
    '--muniment-on-ink': '#ffffff',
  },
  dark: {
    '--mantine-color-body': '#1b1f24',
    '--mantine-color-text': '#e8e3d8',
    '--mantine-color-dimmed': '#a7a49c',
    '--muniment-desk': '#15181c',
    '--muniment-rule': '#373c43',
    '--muniment-rubric': '#e09382',
    '--muniment-ink': '#dfe5ee',
    '--muniment-on-ink': '#172337',
  },
});
