import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '@/components/Page';
import { useMessages } from '@/lib/messages';

export function NotFoundPage() {
  const { notFound } = useMessages();
  return (
    <Page title={notFound.title} intro={notFound.text}>
      <Button component={Link} to="/" size="md">
        {notFound.home}
      </Button>
    </Page>
  );
}
