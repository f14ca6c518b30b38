import { useEffect } from 'react';
import { Page } from '@/components/Page';
import { useMessages } from '@/lib/messages';
import { announceSignIn } from '@/lib/session/renewal';

/** Where the second window arrives after signing in again: it tells the first one and closes. */
export function SignedInPage() {
  const { signedIn } = useMessages();
  useEffect(() => {
    announceSignIn();
    window.close();
  }, []);
  return <Page title={signedIn.title} intro={signedIn.text} />;
}
