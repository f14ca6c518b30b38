import { Button } from '@mantine/core';
import { Page } from '@/components/Page';
import { useMessages } from '@/lib/messages';
import classes from './Frame.module.css';

/** A fault of the workbench itself, instead of an empty screen. */
export function CrashPage() {
  const { crashed } = useMessages().failure;
  return (
    <main className={classes.content}>
      <Page title={crashed.title} intro={crashed.text}>
        <Button size="md" onClick={() => window.location.reload()}>
          {crashed.reload}
        </Button>
      </Page>
    </main>
  );
}
