import { Button, Group, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { type MouseEvent, useEffect, useState } from 'react';
import { useHref } from 'react-router';
import type { Me } from '@/api/generated';
import { BlockingDialog } from '@/components/BlockingDialog';
import { useMessages } from '@/lib/messages';
import { signInAddress } from '@/lib/session/addresses';
import { onSignInElsewhere } from '@/lib/session/renewal';
import { signedInPath } from '../signedInPath';

/**
 * Signs in again in a second window, so that this page and what was typed on it stay. It cannot be
 * dismissed: behind it nothing could be loaded or saved.
 */
export function SessionEndedDialog({ me, opened }: { me: Me; opened: boolean }) {
  const { ended } = useMessages();
  const queries = useQueryClient();
  const [waiting, setWaiting] = useState(false);
  const home = useHref('/');
  const address = signInAddress(useHref(signedInPath));

  useEffect(() => {
    if (!opened) return;
    const lookAgain = () => void queries.invalidateQueries();
    window.addEventListener('focus', lookAgain);
    const stopListening = onSignInElsewhere(lookAgain);
    return () => {
      setWaiting(false);
      window.removeEventListener('focus', lookAgain);
      stopListening();
    };
  }, [opened, queries]);

  const openWindow = (click: MouseEvent) => {
    setWaiting(true);
    // Where pop-ups are blocked the link itself opens a tab.
    if (window.open(address, signInWindow, 'popup,width=520,height=720')) click.preventDefault();
  };

  return (
    <BlockingDialog opened={opened} title={ended.title} text={ended.text(me.name)}>
      <Group>
        <Button
          component="a"
          href={address}
          target={signInWindow}
          onClick={openWindow}
          data-autofocus
        >
          {ended.signIn}
        </Button>
        <Button component="a" href={home} variant="subtle">
          {ended.leave}
        </Button>
      </Group>
      <Text role="status" size="sm" c="dimmed" mt={waiting ? 'md' : 0}>
        {waiting && ended.waiting}
      </Text>
    </BlockingDialog>
  );
}

const signInWindow = 'muniment-sign-in';
