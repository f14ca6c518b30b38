import { createContext, use } from 'react';
import { enGB, type Messages } from './en-GB';

/** The language in use. British English is the only one so far, and so needs no provider. */
export const MessagesContext = createContext<Messages>(enGB);

export function useMessages(): Messages {
  return use(MessagesContext);
}

export type { Messages };
