import { Button, Modal, Text } from '@mantine/core';
import { useHref } from 'react-router';
import type { Me } from '@/api/generated';
import { useMessages } from '@/lib/messages';

/** Work begun by one person must not be saved under another's name: only a fresh start leads on. */
export function SomeoneElseDialog({ me, now }: { me: Me; now: Me }) {
  const { someoneElse } = useMessages();
  return (
    <Modal
      opened
      onClose={stayOpen}
      withCloseButton={false}
      closeOnEscape={false}
      closeOnClickOutside={false}
      title={someoneElse.title}
    >
      <Text mb="lg" textWrap="pretty">
        {someoneElse.text(me.name, now.name)}
      </Text>
      <Button component="a" href={useHref('/')} data-autofocus>
        {someoneElse.reload(now.name)}
      </Button>
    </Modal>
  );
}

function stayOpen() {
  // Only starting afresh ends this dialog.
}
