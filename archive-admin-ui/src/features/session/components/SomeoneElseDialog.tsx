import { Button } from '@mantine/core';
import { useHref } from 'react-router';
import type { Me } from '@/api/generated';
import { BlockingDialog } from '@/components/BlockingDialog';
import { useMessages } from '@/lib/messages';

/** Work begun by one person must not be saved under another's name: only a fresh start leads on. */
export function SomeoneElseDialog({ me, now }: { me: Me; now: Me }) {
  const { someoneElse } = useMessages();
  return (
    <BlockingDialog opened title={someoneElse.title} text={someoneElse.text(me.name, now.name)}>
      <Button component="a" href={useHref('/')} data-autofocus>
        {someoneElse.reload(now.name)}
      </Button>
    </BlockingDialog>
  );
}
