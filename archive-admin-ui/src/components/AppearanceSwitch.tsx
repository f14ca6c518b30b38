import {
  type MantineColorScheme,
  SegmentedControl,
  useMantineColorScheme,
  VisuallyHidden,
} from '@mantine/core';
import type { ReactNode } from 'react';
import { useMessages } from '@/lib/messages';
import classes from './AppearanceSwitch.module.css';

/** Light, dark or as the system; kept in this browser. */
export function AppearanceSwitch() {
  const { appearance } = useMessages();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const choice = (value: MantineColorScheme, name: string, glyph: ReactNode) => ({
    value,
    label: (
      <span className={classes.choice} title={name}>
        <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
          {glyph}
        </svg>
        <VisuallyHidden>{name}</VisuallyHidden>
      </span>
    ),
  });
  return (
    <SegmentedControl
      aria-label={appearance.label}
      size="xs"
      value={colorScheme}
      onChange={setColorScheme}
      classNames={{ root: classes.root, indicator: classes.indicator }}
      data={[
        choice('light', appearance.light, sun),
        choice('auto', appearance.system, halfAndHalf),
        choice('dark', appearance.dark, moon),
      ]}
    />
  );
}

const sun = (
  <g stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" fill="none">
    <circle cx="8" cy="8" r="3" />
    <path d="M8 1.2v1.6M8 13.2v1.6M1.2 8h1.6M13.2 8h1.6M3.2 3.2l1.1 1.1M11.7 11.7l1.1 1.1M12.8 3.2l-1.1 1.1M4.3 11.7l-1.1 1.1" />
  </g>
);

const halfAndHalf = (
  <>
    <circle cx="8" cy="8" r="5.8" stroke="currentColor" strokeWidth="1.4" fill="none" />
    <path d="M8 2.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor" />
  </>
);

const moon = (
  <path
    d="M13.4 9.9A5.9 5.9 0 0 1 6.1 2.6a5.9 5.9 0 1 0 7.3 7.3z"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinejoin="round"
    fill="none"
  />
);
