const channelName = 'muniment-session';

/** Tells this browser's other windows that someone has just signed in. */
export function announceSignIn(): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage('signed-in');
  channel.close();
}

/** Calls `listener` when another window announces a sign-in; answers how to stop listening. */
export function onSignInElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', listener);
  return () => channel.close();
}
